import type { Handoff } from '../../domain/handoff/handoff.ts';
import { cardOf } from '../lead-card/compose-card.ts';
import type { World } from '../ports/dependencies.ts';
import { decisionFields } from './decision-fields.ts';
import { followConversion } from './follow-conversion.ts';
import { hashOf } from './hash-of.ts';
import { leadFields } from './lead-fields.ts';
import { noteRefusal } from './record-sync-error.ts';
import { renewHandoffRecord } from './renew-handoff-record.ts';

/** Tells Salesforce where a lead stands: fields of the Lead or Contact, and the newest handoff's record with its card. Says nothing when nothing changed. */
export async function syncSalesforce(world: World, leadId: string): Promise<void> {
  const lead = await world.store.transaction((tx) => tx.leads.lock(leadId));
  if (lead?.salesforce == null) return;
  const { salesforce: stood } = lead;
  const handoff = (await world.store.reads.handoffs.ofLead(leadId)).filter(hasRecord).at(-1);
  const fields = leadFields(world, lead);
  const card = await cardOf(world, world.store.reads, lead);
  const decision = decisionFields(world, handoff);
  const hash = hashOf([fields, card.version, decision, stood]);
  if ((await world.store.reads.tellings.hashOf(leadId, 'salesforce')) === hash) return;
  await noteRefusal(world, leadId, 'salesforce', async () => {
    const record = await world.salesforce.stampLead(stood, lead.id, fields);
    await followConversion(world, lead, record);
    const shown = { ...decision, record, leadCard: JSON.stringify(card) };
    if (handoff !== undefined && (await renewHandoffRecord(world, handoff, shown)) === 'decided') return;
    const told = { hash, at: world.clock.now() };
    await world.store.transaction((tx) => tx.tellings.saveTold(leadId, 'salesforce', told));
  });
}

const hasRecord = (handoff: Handoff): boolean => handoff.lastStep === 'crm' || handoff.lastStep === 'clock';
