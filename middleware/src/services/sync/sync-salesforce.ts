import type { Dependencies } from '../ports/dependencies.ts';
import { withdrawUnqualified } from '../handoff/withdraw.ts';
import { bringIntoSalesforce } from './bring-into-salesforce.ts';
import { planSalesforce, type SalesforcePlan } from './plan-salesforce.ts';
import { recordSyncError } from './record-sync-error.ts';
import { saveConversion } from './save-conversion.ts';
import { writeHandoffs, writeLead } from './write-salesforce.ts';

/**
 * The one writer of a lead's records in Salesforce: brings the lead there when its handoff has come that far, and writes on the Lead
 * or Contact and on the records of its handoffs what differs from what was written last.
 */
export async function syncSalesforce(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'faults' | 'log' | 'agreement' | 'store' | 'salesforce'>,
  leadId: string,
): Promise<void> {
  const plan = await deps.store.transaction(async (tx) => {
    // Only its writer knows that no write of the handoff is under way.
    await withdrawUnqualified(deps, tx, leadId);
    return planSalesforce(deps, tx, leadId);
  });
  if (plan === null) return;
  await recordSyncError(deps, leadId, 'salesforce', () =>
    plan.arriving === null
      ? update(deps, plan)
      : bringIntoSalesforce(deps, { ...plan, arriving: plan.arriving }),
  );
}

async function update(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store' | 'salesforce'>,
  plan: SalesforcePlan,
): Promise<void> {
  const { lead, written } = plan;
  const stamped = await writeLead(deps, plan);
  await saveConversion(deps, lead, stamped.record);
  const handoffs = await writeHandoffs(deps, plan, stamped.record);
  await deps.store.transaction(async (tx) => {
    for (const [name, fields] of [stamped.written, ...handoffs.written])
      if (fields !== written.get(name)) await tx.writtenRecords.save(lead.id, name, fields);
    if (!handoffs.isDecided) await tx.syncStates.saveSynced(lead.id, 'salesforce', deps.clock.now());
  });
}
