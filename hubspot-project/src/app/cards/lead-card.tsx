import { hubspot } from '@hubspot/ui-extensions';
import { LeadCardView } from './views/lead-card-view.tsx';

hubspot.extend<'crm.record.tab' | 'crm.record.sidebar'>(({ context }) => <LeadCardView context={context} />);
