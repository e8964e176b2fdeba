import type { ActivityReference, Receipt, ReceiptLine } from '@treaty/contract/score';
import { instantToText } from '../instant.ts';
import type { CountedActivity, Score, ScoreLine } from './score.ts';

// Spelled out: spreading the many small objects of a receipt takes longer than working out the score.
const referenceTo = ({ id, type, occurredAt, occurredAtAssumed }: CountedActivity): ActivityReference =>
  occurredAtAssumed === true
    ? { id, type, occurredAt: instantToText(occurredAt), occurredAtAssumed }
    : { id, type, occurredAt: instantToText(occurredAt) };

const lineOf = ({ rule, group, kind, label, points, activities, note }: ScoreLine): ReceiptLine => {
  const line: ReceiptLine = { rule, group, kind, label, points };
  if (activities !== undefined) line.activities = activities.map(referenceTo);
  if (note !== undefined) line.note = note;
  return line;
};

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
  cleared: [...score.cleared],
  missing: [...score.missing],
  shortfall: { ...score.shortfall },
  criteria: [...score.criteria],
  ...(score.bands !== null && { bands: score.bands }),
  qualified: score.qualified,
});
