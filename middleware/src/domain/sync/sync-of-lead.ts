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

/** How both CRMs stand to a lead. One without a record there is told nothing, but may be on its way to get one, or be refused it. */
export function syncOfLead(
  { lead, handoff, lastSyncs: tellings }: SyncQuestion,
  now: Instant,
): Readonly<Record<Crm, SyncState>> {
  return {
    hubspot: lead.hubspotContactId === null ? never : syncState(tellings.hubspot, now),
    salesforce: lead.salesforce === null ? onItsWay(handoff) : syncState(tellings.salesforce, now),
  };
}

const never: SyncState = { kind: 'never' };

/** What is held after routing is held by Salesforce, and its problems are Salesforce’s words. */
function onItsWay(handoff: Handoff | undefined): SyncState {
  if (handoff === undefined) return never;
  const { state, lastStep, startedAt, problems } = handoff;
  if (state === 'open') return { kind: 'waiting', since: startedAt, trouble: null };
  if (state !== 'quarantined' || lastStep !== 'routing') return never;
  return { kind: 'refused', since: startedAt, trouble: problems.map(({ text }) => text).join(' ') };
}
