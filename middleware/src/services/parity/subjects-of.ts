import { entry } from '../../definitions/lookups/entry.ts';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { Lead } from '../../domain/lead.ts';
import type { Subject } from '../../domain/parity/compare-lead.ts';
import type { Absence, Expected, Found } from '../../domain/parity/held-values.ts';
import { syncOfLead } from '../../domain/sync/sync-of-lead.ts';
import type { Crm, SyncState } from '../../domain/sync/sync-state.ts';
import type { ParityReading, ParityRun } from '../ports/parity.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { leadFields } from '../sync/lead-fields.ts';
import { foundIn } from './found-in.ts';
import { handoffText } from './handoff-text.ts';

/** Everything that is known of one lead. */
interface Known {
  readonly lead: Lead;
  readonly handoff: Handoff | undefined;
  readonly readings: readonly ParityReading[];
  readonly sync: Readonly<Record<Crm, SyncState>>;
}

/** Leads with what was found of them in both CRMs. Of those that were not found, asks whether their records are still there. */
export async function subjectsOf(
  deps: Pick<Dependencies, 'clock' | 'agreement' | 'store' | 'salesforce'>,
  run: ParityRun,
  ids: readonly string[],
): Promise<readonly Subject[]> {
  const { reads } = deps.store;
  const handoffs = await reads.handoffs.newestOf(ids);
  const tellings = await reads.syncStates.ofLeads(ids);
  const readings = Map.groupBy(await reads.parity.readings(run.id, ids), ({ leadKey }) => leadKey);
  const now = deps.clock.now();
  const known = (await reads.leads.findAll(ids)).flatMap((lead): Known | readonly Known[] => {
    const [handoff, told] = [handoffs.get(lead.id), tellings.get(lead.id)];
    if (told === undefined) return [];
    const sync = syncOfLead({ lead, handoff, lastSyncs: told }, now);
    return { lead, handoff, sync, readings: readings.get(lead.id) ?? [] };
  });
  const present = await recordsStillThere(deps, run, known);
  return known.map((each) => ({
    leadKey: each.lead.id,
    expected: expectedOf(deps, each),
    found: { hubspot: inHubSpot(each, present), salesforce: inSalesforce(each, present) },
  }));
}

const lacks = ({ readings }: Known, wanted: Crm): boolean =>
  readings.every(({ crm, kind }) => crm !== wanted || kind === 'handoff');

/** Records without their key that are there all the same. All contacts were read; Salesforce was asked for those with a key only. */
async function recordsStillThere(
  { store, salesforce }: Pick<Dependencies, 'store' | 'salesforce'>,
  run: ParityRun,
  known: readonly Known[],
): Promise<Readonly<Record<Crm, ReadonlySet<string>>>> {
  const contacts = known
    .filter((each) => lacks(each, 'hubspot'))
    .flatMap(({ lead }) => lead.hubspotContactId ?? []);
  const records = known
    .filter((each) => lacks(each, 'salesforce'))
    .flatMap(({ lead }) => lead.salesforce ?? []);
  return {
    hubspot: await store.reads.parity.wereRead(run.id, 'hubspot', contacts),
    salesforce: records.length === 0 ? new Set() : await salesforce.remaining(records),
  };
}

type Present = Readonly<Record<Crm, ReadonlySet<string>>>;

function inHubSpot({ lead, readings, sync }: Known, { hubspot: present }: Present): Found {
  const { hubspotContactId: own } = lead;
  const absence = own === null ? 'no_contact' : absenceOf(present, own);
  return { ...foundIn(readings, 'hubspot', own), sync: sync.hubspot, absence };
}

function inSalesforce({ lead, handoff, readings, sync }: Known, { salesforce: present }: Present): Found {
  const own = lead.salesforce?.id ?? null;
  const notYet = handoff?.state === 'quarantined' ? 'held_back' : 'not_handed_over';
  const absence = own === null ? notYet : absenceOf(present, own);
  return { ...foundIn(readings, 'salesforce', own), sync: sync.salesforce, absence };
}

const absenceOf = (present: ReadonlySet<string>, id: string): Absence =>
  present.has(id) ? 'key_removed' : 'gone';

function expectedOf(deps: Pick<Dependencies, 'agreement'>, { lead, handoff }: Known): Expected {
  const values = leadFields(deps, lead);
  const known = { values, changedAt: lead.updatedAt };
  // On its way, the record may be there already or not yet.
  if (handoff?.state === 'open') return known;
  if (handoff?.state !== 'awaiting' && handoff?.state !== 'accepted') return { ...known, handoff: null };
  const { statuses } = deps.agreement.definitions.lifecycle;
  const status = entry(statuses, handoff.decision?.status ?? lead.status).label;
  return { ...known, handoff: handoffText(handoff.cycle, status) };
}
