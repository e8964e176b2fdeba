import type { ActivityReference, Receipt, ReceiptLine } from '@treaty/contract/score';
import { instantToText } from '../instant.ts';
import type { CountedActivity, Score, ScoreLine } from './score.ts';

const referenceTo = (activity: CountedActivity): ActivityReference => ({
  ...activity,
  occurredAt: instantToText(activity.occurredAt),
});

const lineOf = ({ activities, ...line }: ScoreLine): ReceiptLine =>
  activities === undefined ? line : { ...line, activities: activities.map(referenceTo) };

/** The receipt of a score, as it is kept and sent: instants are text. */
export const receiptOf = (score: Score): Receipt => ({
  modelVersion: score.modelVersion,
  at: instantToText(score.at),
  behavioural: score.behavioural,
  fit: score.fit,
  negative: score.negative,
  total: score.total,
  lines: score.lines.map(lineOf),
  exclusions: [...score.exclusions],
  missing: [...score.missing],
  shortfall: { ...score.shortfall },
  criteria: [...score.criteria],
  qualified: score.qualified,
});
