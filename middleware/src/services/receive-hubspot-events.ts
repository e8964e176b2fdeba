import { createHash } from 'node:crypto';
import type { HubSpotEvent } from '@treaty/contract/hubspot-events';
import { storeInInbox } from './store-in-inbox.ts';
import type { World } from './ports/world.ts';

/** Keeps a batch of HubSpot's events and answers; they are worked on later. An event that came before has no effect. */
export async function receiveHubSpotEvents(world: World, events: readonly HubSpotEvent[]): Promise<void> {
  const messages = events.map((event) => ({
    kind: 'hubspot_event' as const,
    dedupeKey: keyOf(event),
    payload: { contacts: contactsOf(event), type: event.subscriptionType },
  }));
  await storeInInbox(world, messages);
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

/** The contacts to read anew: after a merge, the one that remains. */
const contactsOf = (event: HubSpotEvent): string[] =>
  [event.newObjectId ?? event.primaryObjectId ?? event.objectId].filter((id) => id !== undefined);
