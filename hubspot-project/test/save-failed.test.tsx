import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { LoadingButton, NumberInput, ToggleGroup } from '@hubspot/ui-extensions';
import { closeCards } from './support/open-card.tsx';
import { networkError, problemResponse, savedResponse, cardResponse } from './support/fake-middleware.ts';
import { choose, openUnderReview } from './support/open-under-review.ts';
import { exampleTime, exampleCard } from './support/example-card.ts';

beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(exampleTime));
afterEach(() => {
  closeCards();
  jest.restoreAllMocks();
});

/** A rejection with reason and detail that nobody received. */
const failed = async () => {
  const opened = await openUnderReview();
  opened.middleware.onSave(networkError);
  opened.click('Reject');
  choose(opened, 'reason', 'wrong_company_size');
  await opened.sees('Employees');
  opened.find(NumberInput).props.onChange?.(12);
  opened.click('Reject: Wrong company size');
  await opened.sees('Not saved');
  return opened;
};

test('a decision that cannot be saved is kept with everything that was chosen and typed', async () => {
  const { alert, find } = await failed();
  expect(alert('Not saved').toString()).toContain(
    'Your decision is kept here: reject, Wrong company size (12).',
  );
  expect(find(ToggleGroup).props.value).toBe('wrong_company_size');
  expect(find(NumberInput).props.value).toBe(12);
});

test('the failure is shown between the choice and the button', async () => {
  const { screen } = await failed();
  const shown = screen();
  const places = ['Employees', 'Not saved', 'Reject: Wrong company size'].map((words) =>
    shown.indexOf(words),
  );
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
});

test('a retry has the same idempotency key', async () => {
  const { middleware, click, sees } = await failed();
  middleware.onSave(() => savedResponse(exampleCard('settling')));
  click('Try again');
  await sees('It takes effect in a few seconds');
  const [first, second, ...more] = middleware.savedDecisions();
  expect(second).toEqual(first);
  expect(more).toEqual([]);
});

test('a refusal is shown with its reason and id', async () => {
  const { middleware, click, sees } = await openUnderReview();
  middleware.onSave(() =>
    problemResponse(409, 'conflict', 'Tom has just decided on this lead. Reload the card.'),
  );
  click('Accept');
  await sees('Tom has just decided on this lead.');
  await sees('Problem ID: problem-1');
});

test('a failure leaves no tick on the button', async () => {
  const { find } = await failed();
  expect(find(LoadingButton).props.resultIconName).toBe('warning');
});

test('it can be discarded', async () => {
  const { click, hasButton, screen } = await failed();
  click('Discard');
  expect(screen()).not.toContain('Not saved');
  expect(hasButton('Accept')).toBe(true);
});

test('a decision made elsewhere in the meantime is explained', async () => {
  const { middleware, click, sees } = await failed();
  middleware.onLoad(() => cardResponse(exampleCard('superseded')));
  click('Refresh');
  await sees('This lead has been decided on elsewhere in the meantime.');
  await sees('You had chosen: Wrong company size (12).');
});
