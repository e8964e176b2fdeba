import { startingOffset } from '../../shared/starting-offset.ts';
import { exampleCard } from '../../shared/example-card.ts';
import type { ExtensionSettings } from '../worker/worker-api.ts';
import { pageParameters } from './page-parameters.ts';

const script = '/workbench/card/lead-card.js';

/** What HubSpot passes to the card at that location of the record page. */
export async function extensionSettings(location: string): Promise<ExtensionSettings> {
  const { contactId, user, origin, fixture } = pageParameters;
  return {
    script,
    clockOffset: startingOffset,
    user,
    fixture: fixture === null ? null : await exampleCard(fixture),
    context: {
      location,
      crm: { objectId: Number(contactId), objectTypeId: '0-1' },
      user: { email: user, emails: [user], locale: 'en-us' },
      variables: { API_ORIGIN: origin },
    },
  };
}
