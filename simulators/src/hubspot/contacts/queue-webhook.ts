import type { AccountParts, WebhookSubscription } from '../account-parts.ts';
import type { Origin } from '../model/contact.ts';

/** Something that happened to a contact and that a subscription may ask for. */
export type ContactEvent =
  | { readonly subscriptionType: 'object.creation' | 'object.deletion' }
  | {
      readonly subscriptionType: 'object.propertyChange';
      readonly propertyName: string;
      readonly propertyValue: string;
    };

const firstSubscriptionId = 2_000_001;
const firstEventId = 3_000_000_001;

const asksFor = (subscription: WebhookSubscription, event: ContactEvent): boolean => {
  if (!subscription.active || subscription.subscriptionType !== event.subscriptionType) return false;
  return (
    event.subscriptionType !== 'object.propertyChange' || subscription.propertyName === event.propertyName
  );
};

/** Sends the event to every subscription that asks for it; the attempt number is added with each attempt. */
export const queueWebhook = (
  parts: AccountParts,
  contact: number,
  event: ContactEvent,
  origin: Origin,
): void => {
  for (const [index, subscription] of parts.subscriptions.entries()) {
    if (!asksFor(subscription, event)) continue;
    parts.send('webhook', {
      eventId: parts.sequences.next('event', firstEventId),
      subscriptionId: firstSubscriptionId + index,
      portalId: parts.portalId,
      appId: parts.appId,
      occurredAt: origin.at,
      ...event,
      objectId: contact,
      objectTypeId: '0-1',
      changeSource: origin.source,
      sourceId: origin.sourceId,
    });
  }
};
