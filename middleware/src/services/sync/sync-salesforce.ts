import type { Handoff } from '../../domain/handoff/handoff.ts';
import { composeCard } from '../lead-card/compose-card.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { decisionFields } from './decision-fields.ts';
import { followConversion } from './follow-conversion.ts';
import { hashOf } from './hash-of.ts';
import { leadFields } from './lead-fields.ts';
import { recordSyncError } from './record-sync-error.ts';
import { renewHandoffRecord } from './renew-handoff-record.ts';

/** Tells Salesforce where a lead stands: fields of the Lead or Contact, and the newest handoff's record with its card. Says nothing when nothing changed. */
export async function syncSalesforce(deps: Dependencies, leadId: string): Promise<void> {
  const lead = await deps.store.transaction((tx) => tx.leads.lock(leadId));
  if (lead?.salesforce == null) return;
  const { salesforce: stood } = lead;
  const handoff = (await deps.store.reads.handoffs.ofLead(leadId)).filter(hasRecord).at(-1);
  const fields = leadFields(deps, lead);
  const card = await composeCard(deps, deps.store.reads, lead);
  const decision = decisionFields(deps, handoff);
  const hash = hashOf([fields, card.version, decision, stood]);
  if ((await deps.store.reads.syncStates.hashOf(leadId, 'salesforce')) === hash) return;
  await recordSyncError(deps, leadId, 'salesforce', async () => {
    const record = await deps.salesforce.stampLead(stood, lead.id, fields);
    await followConversion(deps, lead, record);
    const shown = { ...decision, record, leadCard: JSON.stringify(card) };
    if (handoff !== undefined && (await renewHandoffRecord(deps, handoff, shown)) === 'decided') return;
    const told = { hash, at: deps.clock.now() };
    await deps.store.transaction((tx) => tx.syncStates.saveSynced(leadId, 'salesforce', told));
  });
}

const hasRecord = (handoff: Handoff): boolean => handoff.lastStep === 'crm' || handoff.lastStep === 'clock';
