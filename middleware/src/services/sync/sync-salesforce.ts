import { entry } from '../../definitions/lookups/entry.ts';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { Lead, SalesforceRecord } from '../../domain/lead.ts';
import { auditEntry } from '../audit-entry.ts';
import { cardOf } from '../card-of.ts';
import type { HandoffFields, HandoffRecord } from '../ports/salesforce.ts';
import type { World } from '../ports/world.ts';
import { hearSalesforce } from '../review/hear-salesforce.ts';
import { awaitingStatus, showsDecision, sourceKeyOf, verdictBy } from '../review/salesforce-verdict.ts';
import { hashOf } from './hash-of.ts';
import { leadFields } from './lead-fields.ts';

/** Tells Salesforce where a lead stands: fields of the Lead or Contact, and the newest handoff's record with its card. Says nothing when nothing changed. */
export async function syncSalesforce(world: World, leadId: string): Promise<void> {
  const lead = await world.store.transaction((tx) => tx.leads.lock(leadId));
  if (lead?.salesforce == null) return;
  const handoff = (await world.store.reads.handoffs.ofLead(leadId)).filter(hasRecord).at(-1);
  const fields = leadFields(world, lead);
  const card = await cardOf(world, world.store.reads, lead);
  const decision = decisionFields(world, handoff);
  const hash = hashOf([fields, card.version, decision, lead.salesforce]);
  if ((await world.store.reads.synced(leadId, 'salesforce')) === hash) return;
  const record = await follow(
    world,
    lead,
    await world.salesforce.stampLead(lead.salesforce, lead.id, fields),
  );
  if (handoff !== undefined) {
    const isSettled = await writeHandoff(world, handoff, {
      ...decision,
      record,
      leadCard: JSON.stringify(card),
    });
    if (!isSettled) return;
  }
  await world.store.transaction((tx) => tx.saveSynced(leadId, 'salesforce', hash));
}

const hasRecord = (handoff: Handoff): boolean => handoff.lastStep === 'crm' || handoff.lastStep === 'clock';

/** Writes the record, unless a rep has just decided on it: then the verdict is heard first, which brings us back here. */
async function writeHandoff(world: World, handoff: Handoff, fields: HandoffFields): Promise<boolean> {
  const held = await world.salesforce.readHandoff(handoff.key);
  if (held !== null && (await isUnheard(world, handoff, held))) {
    await hearSalesforce(world, held);
    await world.store.transaction((tx) => tx.enqueue({ kind: 'sync-salesforce', key: handoff.leadId }));
    return false;
  }
  await world.salesforce.writeHandoff(handoff.key, { ...fields, ...restored(world, handoff, held) });
  return true;
}

async function isUnheard(world: World, handoff: Handoff, held: HandoffRecord): Promise<boolean> {
  const { definitions } = world.agreement;
  if (verdictBy(definitions, held.status) === null || showsDecision(definitions, handoff.decision, held))
    return false;
  const verdicts = await world.store.reads.verdicts.ofHandoff(handoff.id);
  return !verdicts.some((verdict) => verdict.sourceKey === sourceKeyOf(held));
}

/** A verdict that was refused is taken back on the record, so that the rep can decide again. */
function restored(world: World, handoff: Handoff, held: HandoffRecord | null): HandoffFields {
  if (
    handoff.state !== 'awaiting' ||
    held === null ||
    verdictBy(world.agreement.definitions, held.status) === null
  )
    return {};
  return { status: awaitingStatus(world.agreement.definitions), reason: null, detail: null };
}

function decisionFields({ agreement }: World, handoff: Handoff | undefined): HandoffFields {
  if (handoff?.decision == null) return {};
  const { reason, detail, decisionId, at, by } = handoff.decision;
  const status = entry(agreement.definitions.lifecycle.statuses, handoff.decision.status).label;
  return {
    status,
    reason,
    detail,
    decisionId,
    decidedAt: at,
    decidedBy: by,
    closed: handoff.state === 'closed',
  };
}

/** A Lead that was converted goes on as its Contact. */
async function follow(world: World, lead: Lead, record: SalesforceRecord): Promise<SalesforceRecord> {
  if (record.id === lead.salesforce?.id) return record;
  await world.store.transaction(async (tx) => {
    const locked = await tx.leads.lock(lead.id);
    if (locked === null || locked.salesforce?.id === record.id) return;
    await tx.leads.save({ ...locked, salesforce: record });
    const text = `Converted in Salesforce: goes on as ${record.object} ${record.id}.`;
    const ids = { before: { id: locked.salesforce?.id ?? null }, after: { id: record.id } };
    await tx.audit.append(
      auditEntry(world, { leadId: lead.id, actor: 'Salesforce', action: 'converted', text, ...ids }),
    );
  });
  return record;
}
