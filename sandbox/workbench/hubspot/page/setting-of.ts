import { startingOffset } from '../../shared/starting-offset.ts';
import { workedCard } from '../../shared/worked-card.ts';
import type { ExtensionSetting } from '../worker/worker-calls.ts';
import { address } from './address.ts';

const script = '/workbench/card/lead-card.js';

/** What HubSpot gives to the card at that place of the record page. */
export async function settingOf(location: string): Promise<ExtensionSetting> {
  const { contactId, user, origin, fixture } = address;
  return {
    script,
    clockOffset: startingOffset,
    user,
    fixture: fixture === null ? null : await workedCard(fixture),
    context: {
      location,
      crm: { objectId: Number(contactId), objectTypeId: '0-1' },
      user: { email: user, emails: [user], locale: 'en-us' },
      variables: { API_ORIGIN: origin },
    },
  };
}
