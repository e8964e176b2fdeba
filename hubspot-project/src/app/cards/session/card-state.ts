import type { LeadCard, VerdictRequest } from '../contract.d.ts';
import type { Failure } from '../exchange/failure.ts';

/** The card as it is known. */
export type Reading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | {
      readonly kind: 'ready';
      readonly card: LeadCard;
      /** When it was last known to be right, epoch milliseconds. */
      readonly asOf: number;
      /** Why it could not be renewed since. */
      readonly trouble: Failure | null;
    };

/** A reason as the card offers it. */
export type Choice = LeadCard['choices']['reject'][number];

/** A rejection that is being made up. */
export interface Draft {
  /** The cycle that was seen when it was begun: a rejection never goes to another one. */
  readonly cycle: number;
  readonly choice: Choice | null;
  readonly detail: string | null;
  /** It was tried to send it without the detail that its reason needs. */
  readonly lacksDetail: boolean;
}

/** The verdict on its way. One that failed is kept, key and all, until it is sent again or dropped. */
export type Saving =
  | { readonly kind: 'none' }
  | { readonly kind: 'under_way'; readonly request: VerdictRequest }
  | { readonly kind: 'failed'; readonly request: VerdictRequest; readonly failure: Failure };

/** Everything that the views show. */
export interface CardState {
  readonly reading: Reading;
  /** The present moment, epoch milliseconds: renewed with each asking. */
  readonly now: number;
  /** Nobody did anything for long: the card does not ask any more until somebody does. */
  readonly isResting: boolean;
  readonly draft: Draft | null;
  readonly saving: Saving;
}
