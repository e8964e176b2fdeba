import type { CardState, LoadState } from '../session/card-state.ts';
import type { CardActions } from '../session/card-session.ts';

/** What a view of the whole card is given. */
export interface ReadyProps {
  readonly loaded: Extract<LoadState, { kind: 'ready' }>;
  readonly state: CardState;
  readonly actions: CardActions;
}
