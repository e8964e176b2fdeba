import type { Dependencies } from '../ports/dependencies.ts';
import { refreshLead } from './refresh-lead.ts';

/** Works on all that HubSpot told of a contact so far: reads the contact once, and brings its lead up to it. */
export async function refreshContact(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'log' | 'agreement' | 'store' | 'hubspot'>,
  hubspotContactId: string,
): Promise<void> {
  const events = await deps.store.transaction((tx) => tx.inbox.eventsOf(hubspotContactId));
  await refreshLead(deps, hubspotContactId);
  await deps.store.transaction((tx) => tx.inbox.markDone(events, deps.clock.now()));
}
