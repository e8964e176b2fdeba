import { describe, expect, test } from '@jest/globals';
import { decisionMoves, type DecisionKind } from '../../../middleware/src/domain/lifecycle/decision-moves.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';

const shipped = shippedDefinitions();
const moves = decisionMoves(shipped);
const waysOf = (kind: DecisionKind) =>
  moves.filter((move) => move.kind === kind).map(({ from, to }) => `${from} -> ${to}`);

describe('the decisions that the agreement allows', () => {
  test('accept and qualify lead on, one stage each', () => {
    expect(waysOf('accept')).toEqual(['mql -> sal']);
    expect(waysOf('qualify')).toEqual(['sal -> sql']);
  });

  test('a rejection leads where its reason says: back to marketing, or out for good', () => {
    expect(waysOf('reject')).toEqual(['mql -> recycled', 'mql -> disqualified']);
    const [recycled, disqualified] = moves.filter(({ kind }) => kind === 'reject');
    expect(recycled?.reasons).toContain('no_budget');
    expect(disqualified?.reasons).toContain('competitor');
    expect(recycled?.reasons).not.toContain('competitor');
  });

  test('a lead goes back from SAL and from SQL alike', () => {
    expect(waysOf('recycle')).toEqual(['sal -> recycled', 'sql -> recycled']);
    expect(waysOf('disqualify')).toEqual(['sal -> disqualified', 'sql -> disqualified']);
  });

  test('the pipeline is recorded to its end', () => {
    expect([waysOf('deal'), waysOf('won'), waysOf('lost')].flat()).toEqual([
      'sql -> opportunity',
      'opportunity -> closed_won',
      'opportunity -> closed_lost',
    ]);
  });

  test('an override makes every backward move, and no other', () => {
    const backward = shipped.lifecycle.transitions.filter(({ kind }) => kind === 'backward');
    expect(waysOf('override')).toEqual(backward.map(({ from, to }) => `${from} -> ${to}`));
  });

  test('every reason can be given somewhere', () => {
    const given = new Set(moves.flatMap(({ reasons }) => reasons));
    expect(shipped.reasons.codes.filter(({ key }) => !given.has(key))).toEqual([]);
  });
});
