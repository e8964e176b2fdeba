import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { createCardClient } from './api/card-client.ts';
import type { CardState } from './session/card-state.ts';
import { openCardSession, type CardActions } from './session/card-session.ts';
import { workerPlatform } from './session/platform.ts';

/** The card of a contact, kept up to date while it is on show, and what can be done about it. */
export function useLeadCard(
  origin: string,
  contactId: number | string,
): { readonly state: CardState; readonly actions: CardActions } {
  const session = useMemo(
    () => openCardSession(createCardClient(origin, contactId), workerPlatform),
    [origin, contactId],
  );
  useEffect(() => session.start(), [session]);
  const state = useSyncExternalStore(session.subscribe, session.state);
  return { state, actions: session.actions };
}
