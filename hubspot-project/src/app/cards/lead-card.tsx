import { hubspot } from '@hubspot/ui-extensions';
import { LeadCardFace } from './views/lead-card-face.tsx';

hubspot.extend<'crm.record.tab' | 'crm.record.sidebar'>(({ context }) => <LeadCardFace context={context} />);
