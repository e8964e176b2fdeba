import { describe, expect, test } from '@jest/globals';
import type { Reason } from '../../../middleware/src/definitions/schema/reasons.ts';
import { evaluateDecision, reasonsFor } from '../../../middleware/src/domain/review/evaluate-decision.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';
import { subjectOf } from './subject-of.ts';

const definitions = shippedDefinitions();
const codes = definitions.reasons.codes;

/** A detail that the reason is content with. */
const goodDetail = ({ detail }: Reason): string | null => {
  if (detail === null) return null;
  if (detail.kind === 'choice') return detail.choices[0]?.key ?? '';
  return { text: 'as agreed on the phone', number: '12', date: '2027-04-01' }[detail.kind];
};

const reject = (reason: string | null, detail: string | null = null) =>
  ({ kind: 'rejected', reason, detail }) as const;

test('an MQL that waits is accepted without a reason and becomes an SAL', () => {
  const judgement = evaluateDecision(definitions, subjectOf('awaiting'), {
    kind: 'accepted',
    reason: null,
    detail: null,
  });
  expect(judgement).toEqual({
    kind: 'stands',
    outcome: { stage: 'sal', status: 'accepted', reason: null, detail: null },
  });
});

describe.each(codes.filter(({ allowedAt }) => allowedAt.includes('reject')))(
  'an MQL rejected for $key',
  (reason) => {
    test('goes to Recycled, or to Disqualified when the reason never lets it return', () => {
      const judgement = evaluateDecision(
        definitions,
        subjectOf('awaiting'),
        reject(reason.key, goodDetail(reason)),
      );
      const stage = reason.return.when === 'never' ? 'disqualified' : 'recycled';
      expect(judgement).toMatchObject({
        kind: 'stands',
        outcome: { stage, status: stage, reason: reason.key },
      });
    });
  },
);

const givenByReps = codes.filter(({ allowedAt }) => allowedAt.some((occasion) => occasion !== 'lost'));

test.each(givenByReps.filter(({ detail }) => detail !== null).map((reason) => [reason.key, reason] as const))(
  '%s without its detail is refused, saying what is missing',
  (key, { allowedAt }) => {
    const state = allowedAt.includes('reject') ? 'awaiting' : 'accepted';
    expect(evaluateDecision(definitions, subjectOf(state), reject(key))).toMatchObject({
      kind: 'refused',
      path: 'detail',
      because: expect.stringContaining('requires a detail'),
    });
  },
);

test.each([
  ['not interested', 'State what is behind it'],
  ['Not interested!', 'State what is behind it'],
  ['Not_Interested', 'State what is behind it'],
  ['other', 'Choose the closest reason'],
  ['bad lead', 'State what is wrong with it'],
])('“%s” is nothing that marketing can act on', (said, advice) => {
  const judgement = evaluateDecision(definitions, subjectOf('awaiting'), reject(said));
  expect(judgement).toMatchObject({
    kind: 'refused',
    path: 'reason',
    because: expect.stringContaining(advice),
  });
  expect(judgement).toHaveProperty('allowed.0');
});

test('a blank reason is refused with the list to choose from', () => {
  const judgement = evaluateDecision(definitions, subjectOf('awaiting'), reject('  '));
  expect(judgement).toMatchObject({
    kind: 'refused',
    path: 'reason',
    allowed: reasonsFor(definitions, 'awaiting').map(({ key }) => key),
  });
});

test('an accepted lead can be given back for a reason of recycling, not for one of rejection', () => {
  expect(evaluateDecision(definitions, subjectOf('accepted'), reject('no_authority'))).toMatchObject({
    kind: 'stands',
  });
  expect(
    evaluateDecision(definitions, subjectOf('accepted'), reject('insufficient_engagement')),
  ).toMatchObject({
    kind: 'refused',
    path: 'reason',
  });
});

test.each(['closed', 'open', 'quarantined'] as const)('a cycle that is %s takes no decision', (state) => {
  expect(
    evaluateDecision(definitions, subjectOf(state), { kind: 'accepted', reason: null, detail: null }).kind,
  ).toBe('cycle_closed');
  expect(evaluateDecision(definitions, subjectOf(state), reject('competitor')).kind).toBe('cycle_closed');
});

test('what is accepted already is not accepted twice', () => {
  expect(
    evaluateDecision(definitions, subjectOf('accepted'), { kind: 'accepted', reason: null, detail: null }),
  ).toMatchObject({ kind: 'cycle_closed', because: expect.stringContaining('already') });
});

test.each([
  ['2027-02-30', 'not a day of the calendar'],
  ['01.02.2027', 'not written as a day'],
  ['next spring', 'no day at all'],
])('“%s” as the date of a timing rejection is refused: %s', (detail) => {
  expect(
    evaluateDecision(definitions, subjectOf('awaiting'), reject('timing_next_quarter', detail)),
  ).toMatchObject({
    kind: 'refused',
    path: 'detail',
  });
});

test('the size seen is a number', () => {
  expect(
    evaluateDecision(definitions, subjectOf('awaiting'), reject('wrong_company_size', 'a dozen')),
  ).toMatchObject({
    kind: 'refused',
    path: 'detail',
  });
  expect(
    evaluateDecision(definitions, subjectOf('awaiting'), reject('wrong_company_size', ' 12 ')),
  ).toMatchObject({
    kind: 'stands',
    outcome: { detail: '12' },
  });
});

describe('a detail that only looks right', () => {
  test.each([
    ['wrong_company_size', '12.5', 'Employees must be a whole number.'],
    ['wrong_company_size', '0x10', 'Employees must be a number.'],
    ['timing_next_quarter', '2020-04-01', 'Follow-up date must not be in the past.'],
  ])('%s, %s: refused', (reason, detail, because) => {
    expect(evaluateDecision(definitions, subjectOf('awaiting'), reject(reason, detail))).toMatchObject({
      kind: 'refused',
      path: 'detail',
      because: expect.stringContaining(because) as unknown,
    });
  });

  test('thousands are read as the agreement writes them', () => {
    expect(
      evaluateDecision(definitions, subjectOf('awaiting'), reject('wrong_company_size', '1,500')),
    ).toMatchObject({ outcome: { detail: '1500' } });
  });

  test('what is yesterday in one zone may be today where the rep is', () => {
    const yesterday = reject('timing_next_quarter', '2026-11-22');
    expect(evaluateDecision(definitions, subjectOf('awaiting'), yesterday).kind).toBe('stands');
  });
});
