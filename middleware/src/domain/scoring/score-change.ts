import type { Receipt } from '@treaty/contract/score';
import type { ScoreCause } from '@treaty/contract/score-history';
import type { Instant } from '../instant.ts';

/** The two things of a score whose changes are remembered. */
export interface Outcome {
  readonly total: number;
  readonly qualified: boolean;
}

/** One change of a lead's total or verdict. It holds nothing personal. */
export interface ScoreChange {
  readonly leadId: string;
  readonly at: Instant;
  readonly cause: ScoreCause;
  /** Null for the first score. */
  readonly before: Outcome | null;
  readonly after: Outcome;
  readonly modelVersion: string;
}

/** What is remembered of a receipt. */
export const outcomeOf = ({ total, qualified }: Receipt): Outcome => ({ total, qualified });

/** Whether two receipts, the first of which may not exist yet, come to something else. */
export const differs = (before: Receipt | null, after: Receipt): boolean =>
  before?.total !== after.total || before.qualified !== after.qualified;
