import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { LoadingButton, NumberInput, ToggleGroup } from '@hubspot/ui-extensions';
import { closeCards } from './support/open-card.tsx';
import { offline, refuses, saves, shows } from './support/stand-in.ts';
import { choose, underReview } from './support/under-review.ts';
import { workedAt, workedCard } from './support/worked-card.ts';

beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(workedAt));
afterEach(() => {
  closeCards();
  jest.restoreAllMocks();
});

/** A rejection with reason and detail that nobody received. */
const failed = async () => {
  const opened = await underReview();
  opened.middleware.onVerdict(offline);
  opened.click('Reject');
  choose(opened, 'reason', 'wrong_company_size');
  await opened.sees('Employees');
  opened.find(NumberInput).props.onChange?.(12);
  opened.click('Reject: Wrong company size');
  await opened.sees('Not saved');
  return opened;
};

test('a verdict that cannot be saved is kept with everything that was chosen and typed', async () => {
  const { alert, find } = await failed();
  expect(alert('Not saved').toString()).toContain('Your choice is kept: reject, Wrong company size (12).');
  expect(find(ToggleGroup).props.value).toBe('wrong_company_size');
  expect(find(NumberInput).props.value).toBe(12);
});

test('it is told between what was chosen and the button that was pressed', async () => {
  const { screen } = await failed();
  const shown = screen();
  const places = ['Employees', 'Not saved', 'Reject: Wrong company size'].map((words) =>
    shown.indexOf(words),
  );
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
});

test('it goes out again on demand with the same key', async () => {
  const { middleware, click, sees } = await failed();
  middleware.onVerdict(() => saves(workedCard('settling')));
  click('Try again');
  await sees('It takes effect in a few seconds');
  const [first, second, ...more] = middleware.verdicts();
  expect(second).toEqual(first);
  expect(more).toEqual([]);
});

test('it says why when the middleware refused it, and the id to ask about', async () => {
  const { middleware, click, sees } = await underReview();
  middleware.onVerdict(() => refuses(409, 'conflict', 'Tom has just decided on this lead. Reload the card.'));
  click('Accept');
  await sees('Tom has just decided on this lead.');
  await sees('Id for the operator: problem-1');
});

test('it leaves no tick on the button', async () => {
  const { find } = await failed();
  expect(find(LoadingButton).props.resultIconName).toBe('warning');
});

test('it can be dropped', async () => {
  const { click, has, screen } = await failed();
  click('Drop it');
  expect(screen()).not.toContain('Not saved');
  expect(has('Accept')).toBe(true);
});

test('it is explained when the lead was decided elsewhere in the meantime', async () => {
  const { middleware, click, sees } = await failed();
  middleware.onAsk(() => shows(workedCard('superseded')));
  click('Refresh');
  await sees('Somebody has decided on this lead in the meantime.');
  await sees('You had chosen: Wrong company size (12).');
});
