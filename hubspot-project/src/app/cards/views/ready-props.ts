import type { CardState, Reading } from '../session/card-state.ts';
import type { CardActions } from '../session/card-session.ts';

/** What a view of the whole card is given. */
export interface ReadyProps {
  readonly reading: Extract<Reading, { kind: 'ready' }>;
  readonly state: CardState;
  readonly actions: CardActions;
}
