import type { Receipt } from '@treaty/contract/score';
import type { Instant } from '../instant.ts';
import type { Activity } from '../lead.ts';
import type { Model } from './compile-model.ts';
import { foldUpTo } from './fold-on.ts';
import { scoreFromFold } from './score-from-fold.ts';
import { receiptOf } from './receipt-of.ts';
import type { Remembered } from './score.ts';
import type { Facts } from './value-tests.ts';

/** Everything that a score is made of: activities in any order, those later than `at` are ignored. */
export interface LeadToScore {
  readonly traits: Facts;
  readonly activities: readonly Activity[];
  readonly at: Instant;
}

/** The receipt of a lead's score, and what is to be remembered beside it. */
export interface LeadScore extends Remembered {
  readonly receipt: Receipt;
}

/** Scores a lead from all its activities: the same lead gives the same score in whatever order they came. */
export const scoreLead = (model: Model, { traits, activities, at }: LeadToScore): LeadScore => {
  const score = scoreFromFold(model, foldUpTo(model, activities, at), traits, at);
  const { lastCountedAt, lastEngagementAt, nextDecayAt } = score;
  return { receipt: receiptOf(score), lastCountedAt, lastEngagementAt, nextDecayAt };
};
