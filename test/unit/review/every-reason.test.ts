import { describe, expect, test } from '@jest/globals';
import type { Occasion, Reason } from '../../../middleware/src/definitions/schema/reasons.ts';
import type { HandoffState } from '../../../middleware/src/domain/handoff/handoff.ts';
import { evaluateDecision, reasonsFor } from '../../../middleware/src/domain/review/evaluate-decision.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';
import { subjectOf } from './subject-of.ts';

const definitions = shippedDefinitions();
const states: readonly HandoffState[] = ['open', 'quarantined', 'awaiting', 'accepted', 'closed'];
const occasionsIn: Record<HandoffState, readonly Occasion[]> = {
  open: [],
  quarantined: [],
  awaiting: ['reject', 'disqualify'],
  accepted: ['recycle', 'disqualify'],
  closed: [],
};

/** A detail that the reason is content with. */
const goodDetail = ({ detail }: Reason): string | null => {
  if (detail === null) return null;
  if (detail.kind === 'choice') return detail.choices[0]?.label ?? '';
  return { text: 'Single sign-on', number: '4', date: '2027-04-01' }[detail.kind];
};

describe.each(states)('on a cycle that is %s', (state) => {
  test.each(definitions.reasons.codes.map((reason) => [reason.key, reason] as const))('%s', (key, reason) => {
    const isAllowed = reason.allowedAt.some((occasion) => occasionsIn[state].includes(occasion));
    const judgement = evaluateDecision(definitions, subjectOf(state), {
      kind: 'rejected',
      reason: key,
      detail: goodDetail(reason),
    });
    const isOpen = occasionsIn[state].length > 0;
    expect(judgement.kind).toBe(isAllowed ? 'stands' : isOpen ? 'refused' : 'cycle_closed');
    expect(reasonsFor(definitions, state).includes(reason)).toBe(isAllowed);
  });
});

test('a choice may be told by its key or by its label, and is kept by its label', () => {
  const judge = (detail: string) =>
    evaluateDecision(definitions, subjectOf('awaiting'), { kind: 'rejected', reason: 'wrong_icp', detail });
  expect(judge('region')).toMatchObject({ outcome: { detail: 'Headquarters region' } });
  expect(judge('Headquarters region')).toMatchObject({ outcome: { detail: 'Headquarters region' } });
  expect(judge('the weather')).toMatchObject({
    kind: 'refused',
    path: 'detail',
    allowed: ['Industry', 'Headquarters region', 'Business model'],
  });
});

test('fewer than three attempts are no attempts', () => {
  const judge = (detail: string) =>
    evaluateDecision(definitions, subjectOf('accepted'), { kind: 'rejected', reason: 'no_response', detail });
  expect(judge('2')).toMatchObject({ kind: 'refused', path: 'detail' });
  expect(judge('3')).toMatchObject({ kind: 'stands', outcome: { detail: '3' } });
  expect(judge('Infinity')).toMatchObject({ kind: 'refused', path: 'detail' });
});

test('a detail that nobody asked for is kept; an empty one is none', () => {
  const judge = (detail: string) =>
    evaluateDecision(definitions, subjectOf('awaiting'), { kind: 'rejected', reason: 'competitor', detail });
  expect(judge(' works for Rival ')).toMatchObject({ outcome: { detail: 'works for Rival' } });
  expect(judge('  ')).toMatchObject({ outcome: { detail: null } });
});
