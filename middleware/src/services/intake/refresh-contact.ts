import type { World } from '../ports/dependencies.ts';
import { refreshLead } from './refresh-lead.ts';

/** Works on all that HubSpot told of a contact so far: reads the contact once, and brings its lead up to it. */
export async function refreshContact(world: World, hubspotContactId: string): Promise<void> {
  const events = await world.store.transaction((tx) => tx.inbox.eventsOf(hubspotContactId));
  await refreshLead(world, hubspotContactId);
  await world.store.transaction((tx) => tx.inbox.markDone(events, world.clock.now()));
}
