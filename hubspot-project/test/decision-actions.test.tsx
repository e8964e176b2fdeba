import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { DateInput, Input, NumberInput, ToggleGroup } from '@hubspot/ui-extensions';
import { closeCards, openCard } from './support/open-card.tsx';
import { fakeMiddleware } from './support/fake-middleware.ts';
import { choose, openUnderReview } from './support/open-under-review.ts';
import { exampleTime, exampleCard } from './support/example-card.ts';

beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(exampleTime));
afterEach(() => {
  closeCards();
  jest.restoreAllMocks();
});

describe('accepting', () => {
  test('takes one click', async () => {
    const { middleware, click, sees } = await openUnderReview();
    click('Accept');
    await sees('It takes effect in a few seconds');
    expect(middleware.savedDecisions()).toEqual([
      { idempotencyKey: expect.any(String), cycle: 1, verdict: 'accepted' },
    ]);
  });

  test('shows the card from the response without loading it again', async () => {
    const { middleware, click, sees } = await openUnderReview();
    click('Accept');
    await sees('It takes effect in a few seconds');
    expect(middleware.calls.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  test('happens once, however often the button is pressed', async () => {
    const { middleware, click, sees } = await openUnderReview();
    click('Accept');
    click('Accept');
    await sees('It takes effect in a few seconds');
    expect(middleware.savedDecisions()).toHaveLength(1);
  });
});

describe('rejecting', () => {
  test('takes three clicks and the one thing that the reason needs', async () => {
    const { middleware, click, find, sees, hasButton, screen } = await openUnderReview();
    click('Reject');
    choose({ find }, 'reason', 'wrong_company_size');
    await sees('Employees');
    find(NumberInput).props.onChange?.(12);
    click('Reject: Wrong company size');
    await sees('It takes effect in a few seconds');
    expect(middleware.savedDecisions()).toEqual([
      {
        idempotencyKey: expect.any(String),
        cycle: 1,
        verdict: 'rejected',
        reason: 'wrong_company_size',
        detail: '12',
      },
    ]);
    expect([hasButton('Cancel'), screen().includes('Not sent')]).toEqual([false, false]);
  });

  test('offers every reason with its definition', async () => {
    const { click, find } = await openUnderReview();
    click('Reject');
    const { choices } = exampleCard('awaiting-review');
    expect(find(ToggleGroup).props.options).toEqual(
      choices.reject.map(({ reason, label, definition }) => ({
        value: reason,
        label,
        description: definition,
      })),
    );
  });

  test('says what the reason leads to before it is sent', async () => {
    const { click, find, sees } = await openUnderReview();
    click('Reject');
    choose({ find }, 'reason', 'wrong_company_size');
    await sees('Nurture track: Growth watch. Returns when Company size changes');
  });

  test('points out a missing detail and sends nothing', async () => {
    const { middleware, click, find, sees } = await openUnderReview();
    click('Reject');
    choose({ find }, 'reason', 'wrong_company_size');
    await sees('Reject: Wrong company size');
    click('Reject: Wrong company size');
    await sees('Employees is missing.');
    expect(middleware.savedDecisions()).toEqual([]);
  });

  test('sends a date in the format of the contract', async () => {
    const { middleware, click, find, sees } = await openUnderReview();
    click('Reject');
    choose({ find }, 'reason', 'timing_next_quarter');
    await sees('Follow-up date');
    find(DateInput).props.onChange?.({ year: 2027, month: 1, date: 1 });
    await sees('month');
    expect(find(DateInput).props.value).toEqual({ year: 2027, month: 1, date: 1 });
    click('Reject: Timing (next quarter)');
    await sees('It takes effect in a few seconds');
    expect(middleware.savedDecisions()[0]?.detail).toBe('2027-02-01');
  });

  test('lets a detail be chosen where there is a list of them', async () => {
    const { middleware, click, find, sees } = await openUnderReview();
    click('Reject');
    choose({ find }, 'reason', 'wrong_icp');
    await sees('Which criterion does not fit?');
    choose({ find }, 'detail', 'Industry');
    click('Reject: Wrong ideal customer profile');
    await sees('It takes effect in a few seconds');
    expect(middleware.savedDecisions()[0]).toMatchObject({ reason: 'wrong_icp', detail: 'Industry' });
  });

  test('can be cancelled', async () => {
    const { middleware, click, hasButton } = await openUnderReview();
    click('Reject');
    click('Cancel');
    expect(hasButton('Accept')).toBe(true);
    expect(middleware.savedDecisions()).toEqual([]);
  });

  test('an accepted lead is given back with the detail that its reason requires', async () => {
    const middleware = fakeMiddleware(exampleCard('accepted'));
    const { click, find, sees } = openCard('crm.record.sidebar');
    await sees('SAL');
    click('Return to marketing');
    choose({ find }, 'reason', 'product_gap');
    await sees('Which feature is missing?');
    find(Input).props.onInput?.(' Single sign-on ');
    click('Return to marketing: Product gap');
    await sees('Return to marketing');
    expect(middleware.savedDecisions()[0]).toMatchObject({ reason: 'product_gap', detail: 'Single sign-on' });
  });
});
