import type { Failure } from '../api/failure.ts';
import type { LeadCard, DecisionRequest } from '../contract.d.ts';

/** The card as far as it could be loaded. */
export type LoadState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | {
      readonly kind: 'ready';
      readonly card: LeadCard;
      /** When it was last known to be current, epoch milliseconds. */
      readonly asOf: number;
      /** Why the last refresh failed. */
      readonly refreshFailure: Failure | null;
    };

/** A reason as the card offers it. */
export type Choice = LeadCard['choices']['reject'][number];

/** A rejection that has not been sent yet. */
export interface RejectionDraft {
  /** The cycle on show when it was started: a rejection is never sent for another one. */
  readonly cycle: number;
  readonly choice: Choice | null;
  readonly detail: string | null;
  /** It was submitted without the detail that its reason requires. */
  readonly isDetailMissing: boolean;
}

/** The decision being saved. One that failed is kept with its idempotency key until it is retried or discarded. */
export type SaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving'; readonly request: DecisionRequest }
  | { readonly kind: 'failed'; readonly request: DecisionRequest; readonly failure: Failure };

/** Everything that the views show. */
export interface CardState {
  readonly loaded: LoadState;
  /** The current time, epoch milliseconds: updated with each poll. */
  readonly now: number;
  /** Nothing has happened for a long time: polling waits for the user. */
  readonly isPaused: boolean;
  readonly draft: RejectionDraft | null;
  readonly save: SaveState;
}
