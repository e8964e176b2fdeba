import type { Instant } from '../instant.ts';
import type { Model } from './compile-model.ts';
import type { Folded } from './fold-on.ts';
import { scoreFromState } from './score-from-state.ts';
import type { Score } from './score.ts';
import type { Facts } from './value-tests.ts';

/** The score of a lead at an instant, to be renewed at the latest when the first activity that is dated ahead comes. */
export function scoreFromFold(model: Model, { fold, aheadAt }: Folded, traits: Facts, at: Instant): Score {
  const score = scoreFromState(model, fold, traits, at);
  if (aheadAt === null) return score;
  return { ...score, nextDecayAt: Math.min(aheadAt, score.nextDecayAt ?? Infinity) };
}
