import { LoadingSpinner } from '@hubspot/ui-extensions';
import type { CrmContext } from '@hubspot/ui-extensions';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { createCardClient } from '../api/card-client.ts';
import { openCardSession, type CardActions } from '../session/card-session.ts';
import type { CardState } from '../session/card-state.ts';
import { workerPlatform } from '../session/platform.ts';
import { LoadFailed, NotConfigured } from './load-failed.tsx';
import { SidebarView } from './sidebar-view.tsx';
import { TabView } from './tab-view.tsx';

/** What the card needs to know of the record on show. */
export type CardContext = Pick<CrmContext, 'location' | 'crm' | 'variables'>;

/** The lead card of the contact on show, in full in a tab and in short in the sidebar. */
export function LeadCardView({ context }: { readonly context: CardContext }) {
  const origin = context.variables?.['API_ORIGIN'];
  if (typeof origin !== 'string') return <NotConfigured />;
  return <ContactCard origin={origin} contactId={context.crm.objectId} location={context.location} />;
}

interface ContactCardProps {
  readonly origin: string;
  readonly contactId: number;
  readonly location: CardContext['location'];
}

function ContactCard({ origin, contactId, location }: ContactCardProps) {
  const { state, actions } = useLeadCard(origin, contactId);
  const { loaded } = state;
  if (loaded.kind === 'loading') return <LoadingSpinner label="Loading the lead card" showLabel />;
  if (loaded.kind === 'failed') return <LoadFailed failure={loaded.failure} onRetry={actions.refresh} />;
  const View = location === 'crm.record.tab' ? TabView : SidebarView;
  return <View loaded={loaded} state={state} actions={actions} />;
}

/** The card of a contact, kept up to date while it is on show. */
function useLeadCard(
  origin: string,
  contactId: number,
): { readonly state: CardState; readonly actions: CardActions } {
  const session = useMemo(
    () => openCardSession(createCardClient(origin, contactId), workerPlatform),
    [origin, contactId],
  );
  useEffect(() => session.start(), [session]);
  const state = useSyncExternalStore(session.subscribe, session.state);
  return { state, actions: session.actions };
}
