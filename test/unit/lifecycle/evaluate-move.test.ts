import { describe, expect, test } from '@jest/globals';
import type { ActorRole } from '../../../middleware/src/definitions/schema/lifecycle.ts';
import { evaluateMove, type ProposedMove } from '../../../middleware/src/domain/lifecycle/evaluate-move.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';

const definitions = shippedDefinitions();
const { stages, transitions, overrides } = definitions.lifecycle;
const keys = stages.map(({ key }) => key);
const roles: readonly ActorRole[] = ['marketing', 'sales', 'revops', 'system'];
const mistake = overrides.reasons[0]?.key ?? '';

const propose = (change: Partial<ProposedMove> = {}): ProposedMove => ({
  from: 'mql',
  to: 'sal',
  role: 'sales',
  isFilled: () => true,
  overrideReason: null,
  ...change,
});

describe.each(keys)('from %s', (from) => {
  test.each(keys)('to %s, each role may do what the table of moves says', (to) => {
    const listed = transitions.find((move) => move.from === from && move.to === to);
    for (const role of roles) {
      const isEntitled = listed?.by.includes(role) === true;
      const backward = listed?.kind === 'backward' ? 'needs_override' : 'allowed';
      expect(evaluateMove(definitions, propose({ from, to, role })).kind).toBe(
        isEntitled ? backward : 'refused',
      );
      const withReason = evaluateMove(definitions, propose({ from, to, role, overrideReason: mistake }));
      expect(withReason.kind).toBe(isEntitled ? 'allowed' : 'refused');
    }
  });

  test.each(keys)('to %s, nobody leaves out what the stage requires', (to) => {
    const { requires } = stages.find(({ key }) => key === to) ?? { requires: [] };
    for (const missing of requires) {
      const isFilled = (field: string) => field !== missing;
      const results = roles.map((role) =>
        evaluateMove(definitions, propose({ from, to, role, isFilled, overrideReason: mistake })),
      );
      expect(results.filter(({ kind }) => kind === 'allowed')).toEqual([]);
    }
  });
});

test('a marketer cannot accept an MQL, and is told who can', () => {
  expect(evaluateMove(definitions, propose({ role: 'marketing' }))).toMatchObject({
    kind: 'refused',
    rule: 'role',
    because: 'Only sales can move a lead from MQL to SAL, not marketing.',
  });
});

test('a stage that cannot be reached is refused with those that can', () => {
  expect(evaluateMove(definitions, propose({ to: 'closed_won' }))).toMatchObject({
    rule: 'transition',
    because:
      'A lead cannot go from MQL to Closed Won. From there it can go to SAL, Recycled, Disqualified or Lead.',
  });
});

test('what a stage requires is named by its label', () => {
  const result = evaluateMove(definitions, propose({ from: 'sal', to: 'sql', isFilled: () => false }));
  expect(result).toMatchObject({
    rule: 'requires',
    because: 'SQL requires Contacted at and Qualification. Fill in what is missing and try again.',
  });
});

test('a backward move by somebody entitled wants a reason of its own list', () => {
  const back = propose({ from: 'sal', to: 'mql' });
  expect(evaluateMove(definitions, back)).toMatchObject({
    kind: 'needs_override',
    allowed: overrides.reasons.map(({ key }) => key),
  });
  expect(evaluateMove(definitions, { ...back, overrideReason: 'no_budget' })).toMatchObject({
    kind: 'refused',
    rule: 'override_reason',
  });
  expect(evaluateMove(definitions, { ...back, overrideReason: mistake })).toMatchObject({
    kind: 'allowed',
    stage: { label: 'MQL' },
  });
});
