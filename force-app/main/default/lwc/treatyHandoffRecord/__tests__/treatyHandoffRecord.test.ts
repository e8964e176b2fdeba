import {
  needsPolling,
  isStale,
  isDecisionPending,
  newestHandoff,
  readHandoff,
  decisionFields,
} from 'c/treatyHandoffRecord';
import { cardOf, handoffOf } from '../../__tests__/support/cards';

const awaiting = cardOf('awaiting-review');
const now = Date.parse('2026-11-24T16:00:00.000Z');
const minutesAgo = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();
const read = (...exampleText: Parameters<typeof handoffOf>): ReturnType<typeof readHandoff> =>
  readHandoff(handoffOf(...exampleText));

test('the newest handoff is that of the highest cycle', () => {
  const cycle = (id: string, number: number): ReturnType<typeof handoffOf> => ({
    ...handoffOf(awaiting, { id }),
    fields: { Cycle__c: { value: number, displayValue: null } },
  });
  expect(newestHandoff([cycle('a', 2), cycle('b', 10), cycle('c', 1)])).toBe('b');
  expect(newestHandoff([])).toBeNull();
});

test.each([null, '', 'not JSON', '[]', '{"situation":"awaiting_review"}', '"text"'])(
  '%p is no card',
  (leadCard) => {
    expect(read(awaiting, { leadCard }).card).toBeNull();
  },
);

describe('a decision that the middleware has not processed', () => {
  test('is a status that the card offers and does not show', () => {
    expect(isDecisionPending(read(awaiting))).toBe(false);
    expect(isDecisionPending(read(awaiting, { status: 'Accepted' }))).toBe(true);
    expect(isDecisionPending(read(awaiting, { status: 'Disqualified' }))).toBe(true);
    expect(isDecisionPending(read(awaiting, { status: 'Customer' }))).toBe(false);
  });

  test('may also follow an acceptance', () => {
    expect(isDecisionPending(read(cardOf('accepted')))).toBe(false);
    expect(isDecisionPending(read(cardOf('accepted'), { status: 'Recycled' }))).toBe(true);
  });
});

test('the panel polls while a decision is awaited or not processed yet', () => {
  expect(needsPolling(read(awaiting))).toBe(true);
  expect(needsPolling(read(cardOf('settling')))).toBe(true);
  expect(needsPolling(read(cardOf('accepted')))).toBe(false);
  expect(needsPolling(read(cardOf('accepted'), { status: 'Recycled' }))).toBe(true);
  expect(needsPolling(read(cardOf('returned')))).toBe(false);
});

describe('a card is stale', () => {
  test('when a decision has not been processed for five minutes', () => {
    expect(isStale(read(awaiting, { status: 'Accepted', writtenAt: minutesAgo(4) }), now)).toBe(false);
    expect(isStale(read(awaiting, { status: 'Accepted', writtenAt: minutesAgo(6) }), now)).toBe(true);
  });

  test('when a review is long overdue and the card does not say so', () => {
    const due = Date.parse('2026-11-25T09:30:09.000Z');
    expect(isStale(read(awaiting), due + 4 * 60_000)).toBe(false);
    expect(isStale(read(awaiting), due + 6 * 60_000)).toBe(true);
    expect(isStale(read(cardOf('overdue')), due + 6 * 60_000)).toBe(false);
  });

  test('never by its age alone: perhaps nothing has happened', () => {
    expect(isStale(read(cardOf('returned'), { writtenAt: '2026-01-01T00:00:00.000Z' }), now)).toBe(false);
  });
});

describe('what is written', () => {
  const made = { decisionId: 'decision-1', at: now };
  const decisionLines = {
    Id: 'a01',
    Decision_Id__c: 'decision-1',
    Decided_At__c: '2026-11-24T16:00:00.000Z',
  };

  test('an acceptance leaves the reason alone', () => {
    expect(decisionFields('a01', { status: 'Accepted', reason: null, detail: null }, made)).toEqual({
      ...decisionLines,
      Status__c: 'Accepted',
    });
  });

  test('a rejection has reason and detail', () => {
    const decision = { status: 'Recycled', reason: 'wrong_company_size', detail: '12' };
    expect(decisionFields('a01', decision, made)).toEqual({
      ...decisionLines,
      Status__c: 'Recycled',
      Reason__c: 'wrong_company_size',
      Detail__c: '12',
    });
  });
});
