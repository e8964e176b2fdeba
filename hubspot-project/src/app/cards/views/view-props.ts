import type { LeadCard } from '../contract.d.ts';
import type { CardActions } from '../session/card-session.ts';
import type { CardState, LoadState } from '../session/card-state.ts';

/** The props of a section of the card. */
export interface CardProps {
  readonly card: LeadCard;
}

/** The props of a view of the whole card. */
export interface CardViewProps {
  readonly loaded: Extract<LoadState, { kind: 'ready' }>;
  readonly state: CardState;
  readonly actions: CardActions;
}
