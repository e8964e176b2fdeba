import type { Handoff } from '../handoff/handoff.ts';
import type { Instant } from '../instant.ts';
import type { Lead } from '../lead.ts';
import { syncState, type Crm, type SyncState, type LastSync } from './sync-state.ts';

/** What tells how both CRMs stand to a lead. */
export interface SyncQuestion {
  readonly lead: Lead;
  /** Its newest cycle, if it has one. */
  readonly handoff: Handoff | undefined;
  readonly lastSyncs: Readonly<Record<Crm, LastSync>>;
}

/** How both CRMs stand to a lead. A CRM without a record of it is written nothing, but may be about to get one, or refuse it. */
export function syncOfLead(
  { lead, handoff, lastSyncs }: SyncQuestion,
  now: Instant,
): Readonly<Record<Crm, SyncState>> {
  const states = syncStatesOf(lead.salesforce === null ? arrivalOf(handoff) : null, lastSyncs, now);
  return lead.hubspotContactId === null ? { ...states, hubspot: never } : states;
}

/** The same for a lead that has a contact in HubSpot; `arrival` counts while it has no record in Salesforce. */
export const syncStatesOf = (
  arrival: SyncState | null,
  lastSyncs: Readonly<Record<Crm, LastSync>>,
  now: Instant,
): Readonly<Record<Crm, SyncState>> => ({
  hubspot: syncState(lastSyncs.hubspot, now),
  salesforce: arrival ?? syncState(lastSyncs.salesforce, now),
});

const never: SyncState = { kind: 'never' };

/** How far a lead is on its way into Salesforce, by its newest cycle. What is held after routing is held by Salesforce, in its own words. */
export function arrivalOf(handoff: Handoff | undefined): SyncState {
  if (handoff === undefined) return never;
  const { state, lastStep, startedAt, problems } = handoff;
  if (state === 'open') return { kind: 'waiting', since: startedAt, trouble: null };
  if (state !== 'quarantined' || lastStep !== 'routing') return never;
  return { kind: 'refused', since: startedAt, trouble: problems.map(({ text }) => text).join(' ') };
}
