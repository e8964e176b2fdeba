import type { CardClient } from '../api/card-client.ts';
import type { CardState } from './card-state.ts';
import { createDecisionActions, type DecisionActions } from './decision-actions.ts';
import type { Platform } from './platform.ts';
import { createPolling } from './polling.ts';
import { createStore } from './store.ts';

/** What a user can do on a card. */
export interface CardActions extends DecisionActions {
  /** Loads the card now. */
  readonly refresh: () => void;
}

/** One contact's card while its record is open. */
export interface CardSession {
  readonly state: () => CardState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts polling; the returned function stops it. */
  readonly start: () => () => void;
  readonly actions: CardActions;
}

/** Opens a session; nothing is loaded before it is started. */
export function openCardSession(client: CardClient, platform: Platform): CardSession {
  const store = createStore<CardState>({
    loaded: { kind: 'loading' },
    now: platform.now(),
    isPaused: false,
    draft: null,
    save: { kind: 'none' },
  });
  const polling = createPolling(store, client, platform);
  const decisionActions = createDecisionActions(store, polling, { client, platform });
  return {
    state: store.get,
    subscribe: store.subscribe,
    start: polling.start,
    actions: { ...decisionActions, refresh: polling.pollNow },
  };
}
