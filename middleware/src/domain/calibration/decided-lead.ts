import type { Instant } from '../instant.ts';

/** How a lead's way ended. */
export type Outcome = 'won' | 'lost';

/** A lead whose end is known: sales accepted or rejected it, or its deal was won or lost. */
export interface DecidedLead {
  readonly leadId: string;
  readonly outcome: Outcome | null;
  /** Whether a rep accepted it when it was first passed to sales; null when that is not known here. */
  readonly isAccepted: boolean | null;
  readonly decidedAt: Instant;
  /** When it was first passed to sales. */
  readonly passedAt: Instant;
}

/** With the score that it had when it was first passed to sales. */
export interface ScoredOutcome extends Pick<DecidedLead, 'outcome' | 'isAccepted' | 'decidedAt'> {
  readonly score: number;
}

/** Passing it to sales was right: a rep accepted it, or it was won. */
export const wasRight = ({ outcome, isAccepted }: Pick<DecidedLead, 'outcome' | 'isAccepted'>): boolean =>
  outcome === 'won' || isAccepted === true;
