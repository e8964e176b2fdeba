import { hash } from 'node:crypto';
import {
  contactOf,
  type HubSpotBatchEntry,
  type HubSpotEvent,
  isAboutContact,
} from '@treaty/contract/hubspot-events';
import { refreshJobs } from './refresh-contacts.ts';
import { storeInInbox, type Incoming } from './store-in-inbox.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** An unreadable entry is kept up to this length, for people to look at. */
const keptLength = 2000;

/**
 * Keeps a batch of HubSpot's events and answers; they are worked on later, all that wait for one contact at once. An event that came
 * before has no effect. What cannot be read is kept apart, counted and shown, since HubSpot would send it again for ever; what another
 * account sent, or tells of other objects, is left out.
 */
export async function receiveHubSpotEvents(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'log' | 'store'>,
  batch: readonly HubSpotBatchEntry[],
  portalId: string | null,
): Promise<void> {
  const events = batch.flatMap((entry) => ('event' in entry ? [entry.event] : []));
  const ours = events.filter((event) => portalId === null || event.portalId === portalId);
  const ofContacts = ours.filter(isAboutContact);
  const unreadable = batch.flatMap((entry) => ('unreadable' in entry ? [entry.unreadable] : []));
  await storeInInbox(
    deps,
    [...ofContacts.map(incomingEvent), ...unreadable.map(incomingUnreadable)],
    (fresh) => refreshJobs(fresh.flatMap(({ id, contact }) => (contact === null ? [] : [{ id, contact }]))),
  );
  const leftOut = {
    unreadable: unreadable.length,
    ofOtherAccounts: events.length - ours.length,
    ofOtherObjects: ours.length - ofContacts.length,
  };
  if (ofContacts.length < batch.length) deps.log.warn(leftOut, 'events of a batch were left out');
}

/** With the contact that it is about; null where it cannot be read. */
interface FromHubSpot extends Incoming {
  readonly contact: string | null;
}

function incomingEvent(event: HubSpotEvent): FromHubSpot {
  const contact = contactOf(event) ?? '';
  const payload = { contact, type: event.subscriptionType };
  return { kind: 'hubspot_event', dedupeKey: keyOf(event), payload, contact };
}

function incomingUnreadable(given: unknown): FromHubSpot {
  const text = JSON.stringify(given);
  const payload = { from: 'HubSpot', text: text.slice(0, keptLength) };
  return { kind: 'unreadable', dedupeKey: `unreadable:${hashOf(text)}`, payload, contact: null };
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
  return `hubspot:${hashOf(JSON.stringify(told))}`;
}

const hashOf = (text: string): string => hash('sha256', text, 'hex');
