import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { DateInput, Input, NumberInput, ToggleGroup } from '@hubspot/ui-extensions';
import { closeCards, openCard } from './support/open-card.tsx';
import { standIn } from './support/stand-in.ts';
import { choose, underReview } from './support/under-review.ts';
import { workedAt, workedCard } from './support/worked-card.ts';

beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(workedAt));
afterEach(() => {
  closeCards();
  jest.restoreAllMocks();
});

describe('accepting', () => {
  test('takes one click', async () => {
    const { middleware, click, sees } = await underReview();
    click('Accept');
    await sees('It takes effect in a few seconds');
    expect(middleware.verdicts()).toEqual([
      { idempotencyKey: expect.any(String), cycle: 1, verdict: 'accepted' },
    ]);
  });

  test('shows the card that the middleware answered with, without asking again', async () => {
    const { middleware, click, sees } = await underReview();
    click('Accept');
    await sees('It takes effect in a few seconds');
    expect(middleware.calls.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  test('happens once, however often the button is pressed', async () => {
    const { middleware, click, sees } = await underReview();
    click('Accept');
    click('Accept');
    await sees('It takes effect in a few seconds');
    expect(middleware.verdicts()).toHaveLength(1);
  });
});

describe('rejecting', () => {
  test('takes three clicks and the one thing that the reason needs', async () => {
    const { middleware, click, find, sees, has, screen } = await underReview();
    click('Reject');
    choose({ find }, 'reason', 'wrong_company_size');
    await sees('Employees');
    find(NumberInput).props.onChange?.(12);
    click('Reject: Wrong company size');
    await sees('It takes effect in a few seconds');
    expect(middleware.verdicts()).toEqual([
      {
        idempotencyKey: expect.any(String),
        cycle: 1,
        verdict: 'rejected',
        reason: 'wrong_company_size',
        detail: '12',
      },
    ]);
    expect([has('Cancel'), screen().includes('Not sent')]).toEqual([false, false]);
  });

  test('offers every reason with its definition', async () => {
    const { click, find } = await underReview();
    click('Reject');
    const { choices } = workedCard('awaiting-review');
    expect(find(ToggleGroup).props.options).toEqual(
      choices.reject.map(({ reason, label, definition }) => ({
        value: reason,
        label,
        description: definition,
      })),
    );
  });

  test('says what the reason leads to before it is sent', async () => {
    const { click, find, sees } = await underReview();
    click('Reject');
    choose({ find }, 'reason', 'wrong_company_size');
    await sees('Nurture track: Growth watch. Comes back when Company size changes');
  });

  test('asks for the detail where it is missing, and sends nothing', async () => {
    const { middleware, click, find, sees } = await underReview();
    click('Reject');
    choose({ find }, 'reason', 'wrong_company_size');
    await sees('Reject: Wrong company size');
    click('Reject: Wrong company size');
    await sees('Employees is missing.');
    expect(middleware.verdicts()).toEqual([]);
  });

  test('tells a day as the wire wants it', async () => {
    const { middleware, click, find, sees } = await underReview();
    click('Reject');
    choose({ find }, 'reason', 'timing_next_quarter');
    await sees('When to come back');
    find(DateInput).props.onChange?.({ year: 2027, month: 1, date: 1 });
    await sees('month');
    expect(find(DateInput).props.value).toEqual({ year: 2027, month: 1, date: 1 });
    click('Reject: Timing (next quarter)');
    await sees('It takes effect in a few seconds');
    expect(middleware.verdicts()[0]?.detail).toBe('2027-02-01');
  });

  test('lets a detail be chosen where there is a list of them', async () => {
    const { middleware, click, find, sees } = await underReview();
    click('Reject');
    choose({ find }, 'reason', 'wrong_icp');
    await sees('Which criterion does not fit?');
    choose({ find }, 'detail', 'Industry');
    click('Reject: Wrong ideal customer profile');
    await sees('It takes effect in a few seconds');
    expect(middleware.verdicts()[0]).toMatchObject({ reason: 'wrong_icp', detail: 'Industry' });
  });

  test('can be called off', async () => {
    const { middleware, click, has } = await underReview();
    click('Reject');
    click('Cancel');
    expect(has('Accept')).toBe(true);
    expect(middleware.verdicts()).toEqual([]);
  });

  test('an accepted lead is given back with what its reason wants to hear', async () => {
    const middleware = standIn(workedCard('accepted'));
    const { click, find, sees } = openCard('crm.record.sidebar');
    await sees('SAL');
    click('Give back');
    choose({ find }, 'reason', 'product_gap');
    await sees('Which feature is missing?');
    find(Input).props.onInput?.(' Single sign-on ');
    click('Give back: Product gap');
    await sees('Give back');
    expect(middleware.verdicts()[0]).toMatchObject({ reason: 'product_gap', detail: 'Single sign-on' });
  });
});
