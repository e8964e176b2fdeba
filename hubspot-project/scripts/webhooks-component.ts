import type { Agreement } from './read-agreement.ts';

/** HubSpot takes more than five; ten is its own default. */
const maxConcurrentRequests = 10;

/** The app hears of new contacts, and of every property that tells a trait or a fact of a lead. */
export function webhooksComponent({ fields }: Agreement): object {
  const told = fields.filter(({ trait, fact }) => trait !== undefined || fact !== undefined);
  const names = new Set(told.flatMap(({ hubspot }) => hubspot));
  const contact = { objectType: 'contact', active: true };
  const changes = [...names].map((propertyName) => ({
    subscriptionType: 'object.propertyChange',
    propertyName,
    ...contact,
  }));
  return {
    uid: 'treaty_webhooks',
    type: 'webhooks',
    config: {
      settings: { targetUrl: '${API_ORIGIN}/hubspot/webhooks', maxConcurrentRequests },
      subscriptions: {
        crmObjects: [{ subscriptionType: 'object.creation', ...contact }, ...changes],
        legacyCrmObjects: [],
        hubEvents: [],
      },
    },
  };
}
