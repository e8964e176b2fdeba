import type { Agreement } from './read-agreement.ts';

/** HubSpot takes more than five; ten is its own default. */
const maxConcurrentRequests = 10;

/** Subscribes to new contacts, and to every property that holds a trait or a fact of a lead. */
export function webhooksComponent({ fields }: Agreement): object {
  const subscribed = fields.filter(({ trait, fact }) => trait !== undefined || fact !== undefined);
  const names = new Set(subscribed.flatMap(({ hubspot }) => hubspot));
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
