import { LoadingSpinner } from '@hubspot/ui-extensions';
import type { CrmContext } from '@hubspot/ui-extensions';
import { useLeadCard } from '../use-lead-card.ts';
import { LoadFailed, NotConfigured } from './load-failed.tsx';
import { SidebarView } from './sidebar-view.tsx';
import { TabView } from './tab-view.tsx';

/** What the card needs to know of the record it stands on. */
export type CardContext = Pick<CrmContext, 'location' | 'crm' | 'variables'>;

/** The lead card of the contact on show, whole in a tab and in short beside the record. */
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
  if (loaded.kind === 'loading') return <LoadingSpinner label="Asking Treaty for the lead card" showLabel />;
  if (loaded.kind === 'failed') return <LoadFailed failure={loaded.failure} onRetry={actions.refresh} />;
  const View = location === 'crm.record.tab' ? TabView : SidebarView;
  return <View loaded={loaded} state={state} actions={actions} />;
}
