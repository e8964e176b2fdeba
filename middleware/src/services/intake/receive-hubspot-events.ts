import { createHash } from 'node:crypto';
import type { HubSpotEvent } from '@treaty/contract/hubspot-events';
import { storeInInbox, type Incoming } from './store-in-inbox.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/**
 * Keeps a batch of HubSpot's events and answers; they are worked on later, all that wait for one contact at once. An event that came
 * before has no effect.
 */
export async function receiveHubSpotEvents(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'store'>,
  events: readonly HubSpotEvent[],
): Promise<void> {
  await storeInInbox(
    deps,
    events.flatMap((event): Incoming[] => {
      const contact = contactOf(event);
      if (contact === undefined) return [];
      const payload = { contact, type: event.subscriptionType };
      const job = { kind: 'refresh-contact', key: contact } as const;
      return [{ kind: 'hubspot_event', dedupeKey: keyOf(event), payload, job }];
    }),
  );
}

/** HubSpot does not promise that an event id is unique, and two subscriptions may tell one change: what happened is the key. */
function keyOf(event: HubSpotEvent): string {
  const told = [
    event.portalId,
    event.subscriptionType,
    event.objectId,
    event.propertyName,
    event.occurredAt,
    event.propertyValue,
    event.mergedObjectIds,
  ];
  return `hubspot:${createHash('sha256').update(JSON.stringify(told)).digest('hex')}`;
}

/** The contact to read anew: after a merge, the one that remains. */
const contactOf = (event: HubSpotEvent): string | undefined =>
  event.newObjectId ?? event.primaryObjectId ?? event.objectId;
