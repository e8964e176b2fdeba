import type { WebhookSubscription } from '../../../../simulators/src/hubspot/account-parts.ts';
import type { HubSpotAccount } from '../../../../simulators/src/hubspot/hubspot-account.ts';
import type { ReceivedRequest, Receiver } from './receiver.ts';
import { startTestAccount } from './test-account.ts';

/** Creations and changes of the city are asked for; a subscription to the phone is switched off. */
export const subscriptions: WebhookSubscription[] = [
  { subscriptionType: 'object.creation', objectType: 'contact', active: true },
  { subscriptionType: 'object.propertyChange', objectType: 'contact', propertyName: 'city', active: true },
  { subscriptionType: 'object.propertyChange', objectType: 'contact', propertyName: 'phone', active: false },
];

/** An account that sends to the receiver what these subscriptions ask for. */
export const sendingAccount = (receiver: Receiver, dataFile = ':memory:'): Promise<HubSpotAccount> =>
  startTestAccount({ dataFile, subscriptions, webhookTarget: `${receiver.url}/hubspot/webhooks` });

type SentEvent = Record<string, unknown>;

const isEvents = (value: unknown): value is SentEvent[] => Array.isArray(value);

/** The events of one request; none when the body is no array. */
export const eventsOf = (request: ReceivedRequest | undefined): SentEvent[] => {
  const body: unknown = JSON.parse(request?.body ?? '[]');
  return isEvents(body) ? body : [];
};

/** The events of all requests, as they arrived. */
export const allEvents = (receiver: Receiver) => receiver.requests.flatMap(eventsOf);

/** The values of the city that were sent, as they arrived. */
export const cities = (receiver: Receiver) =>
  allEvents(receiver).flatMap((event) => (event.propertyName === 'city' ? [event.propertyValue] : []));
