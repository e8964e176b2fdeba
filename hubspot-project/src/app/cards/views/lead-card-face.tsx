import { LoadingSpinner } from '@hubspot/ui-extensions';
import type { CrmContext } from '@hubspot/ui-extensions';
import { useLeadCard } from '../use-lead-card.ts';
import { NoCard, NotSetUp } from './no-card.tsx';
import { SidebarView } from './sidebar-view.tsx';
import { TabView } from './tab-view.tsx';

/** What the card needs to know of the record it stands on. */
export type FaceContext = Pick<CrmContext, 'location' | 'crm' | 'variables'>;

/** The lead card of the contact on show, whole in a tab and in short beside the record. */
export function LeadCardFace({ context }: { readonly context: FaceContext }) {
  const origin = context.variables?.['API_ORIGIN'];
  if (typeof origin !== 'string') return <NotSetUp />;
  return <ContactCard origin={origin} contactId={context.crm.objectId} location={context.location} />;
}

interface ContactCardProps {
  readonly origin: string;
  readonly contactId: number;
  readonly location: FaceContext['location'];
}

function ContactCard({ origin, contactId, location }: ContactCardProps) {
  const { state, actions } = useLeadCard(origin, contactId);
  const { reading } = state;
  if (reading.kind === 'loading') return <LoadingSpinner label="Asking Treaty for the lead card" showLabel />;
  if (reading.kind === 'failed') return <NoCard failure={reading.failure} onAskAgain={actions.refresh} />;
  const View = location === 'crm.record.tab' ? TabView : SidebarView;
  return <View reading={reading} state={state} actions={actions} />;
}
