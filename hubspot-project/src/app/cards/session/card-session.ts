import type { CardExchange } from '../exchange/card-exchange.ts';
import { createAsking } from './polling.ts';
import type { CardState } from './card-state.ts';
import { createDeciding, type Deciding } from './decision-actions.ts';
import type { Platform } from './platform.ts';
import { createStore } from './store.ts';

/** What can be done on a card. */
export interface CardActions extends Deciding {
  /** Asks for the card now. */
  readonly refresh: () => void;
}

/** One contact's card while its record is open. */
export interface CardSession {
  readonly state: () => CardState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins to ask for the card; the answer ends it. */
  readonly start: () => () => void;
  readonly actions: CardActions;
}

/** Opens a session; nothing is asked before it is started. */
export function openCardSession(exchange: CardExchange, platform: Platform): CardSession {
  const store = createStore<CardState>({
    reading: { kind: 'loading' },
    now: platform.now(),
    isResting: false,
    draft: null,
    saving: { kind: 'none' },
  });
  const asking = createAsking(store, exchange, platform);
  const deciding = createDeciding(store, asking, { exchange, platform });
  return {
    state: store.get,
    subscribe: store.subscribe,
    start: asking.start,
    actions: { ...deciding, refresh: asking.askNow },
  };
}
