import { describe, expect, test } from '@jest/globals';
import { compileModel } from '../../../middleware/src/domain/scoring/compile-model.ts';
import { foldActivities, foldAll } from '../../../middleware/src/domain/scoring/fold-activities.ts';
import { emptyState } from '../../../middleware/src/domain/scoring/fold-state.ts';
import { scoreFromState } from '../../../middleware/src/domain/scoring/score-from-state.ts';
import { activity, at, rule, scoring } from './build-scoring.ts';
import { newYork } from './new-york.ts';

const model = compileModel(scoring({ rules: [rule({ every: 'P1D', cap: 30 })] }), newYork);
const first = activity('visit', '2026-01-01T09:00');
const second = activity('visit', '2026-01-05T09:00');

describe('the state of a fold', () => {
  test('can be stored and folded on: it is the same as folding all at once', () => {
    const state = foldAll(model, [first]);
    expect(foldActivities(model, state, [second])).toEqual(foldAll(model, [first, second]));
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });

  test('begins empty', () => {
    expect(foldAll(model, [])).toEqual(emptyState(model));
  });

  test('stays as it is when it is folded on or read', () => {
    const state = foldAll(model, [first]);
    const before = structuredClone(state);
    foldActivities(model, state, [second]);
    scoreFromState(model, state, {}, at('2026-06-01T00:00'));
    expect(state).toEqual(before);
  });

  test('refuses an activity that belongs before the last one, or is that one', () => {
    const state = foldAll(model, [second]);
    expect(() => foldActivities(model, state, [first])).toThrow(RangeError);
    expect(() => foldActivities(model, state, [second])).toThrow(/does not come after/);
    expect(() => foldAll(model, [second, first])).toThrow(RangeError);
  });

  test('takes activities of one instant in the order of their ids', () => {
    const [a, b] = ['a', 'b'].map((id) => activity('visit', '2026-01-01T09:00', { id }));
    expect(() =>
      foldAll(
        model,
        [a, b].flatMap((one) => one ?? []),
      ),
    ).not.toThrow();
    expect(() =>
      foldAll(
        model,
        [b, a].flatMap((one) => one ?? []),
      ),
    ).toThrow(RangeError);
  });

  test('is not read for an instant before its last activity', () => {
    expect(() => scoreFromState(model, foldAll(model, [second]), {}, at('2026-01-05T08:59'))).toThrow(
      RangeError,
    );
  });

  test('stays small whatever a lead does', () => {
    const size = (count: number): number => {
      const many = Array.from({ length: count }, (_, n) =>
        activity('visit', '2026-01-01T09:00', { id: String(n).padStart(6, '0'), occurredAt: n * 86_400_000 }),
      );
      return JSON.stringify(foldAll(model, many)).length;
    };
    expect(size(5000)).toBeLessThan(size(50) + 200);
  });
});
