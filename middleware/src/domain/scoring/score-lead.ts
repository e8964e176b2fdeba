import type { Receipt } from '@treaty/contract/score';
import type { Instant } from '../instant.ts';
import type { Activity } from '../lead.ts';
import type { Model } from './compile-model.ts';
import { foldAll } from './fold-activities.ts';
import { inOrder } from './in-order.ts';
import { readScore } from './read-score.ts';
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

const earliest = (instant: Instant | null, others: readonly Instant[]): Instant | null =>
  others.reduce<Instant | null>((first, other) => (first === null ? other : Math.min(first, other)), instant);

/** Scores a lead from all its activities: the same lead gives the same score in whatever order they came. */
export const scoreLead = (model: Model, { traits, activities, at }: LeadToScore): LeadScore => {
  const occurred = activities.filter(({ occurredAt }) => occurredAt <= at);
  const ahead = activities.map(({ occurredAt }) => occurredAt).filter((occurredAt) => occurredAt > at);
  const state = foldAll(model, inOrder(occurred));
  const score = readScore(model, state, traits, at);
  const { lastCountedAt, lastEngagementAt, nextDecayAt } = score;
  return {
    receipt: receiptOf(score),
    lastCountedAt,
    lastEngagementAt,
    nextDecayAt: earliest(nextDecayAt, ahead),
  };
};
