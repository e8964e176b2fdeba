import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { Lead } from '../../domain/lead.ts';
import type { RecordedDecision } from '../../domain/review/decision.ts';
import { handoffName } from '../../domain/sync/record-names.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import type { Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** A stored decision, with the locked lead and the handoff that it is on. */
export interface IngestedDecision {
  readonly lead: Lead;
  readonly handoff: Handoff;
  readonly decision: RecordedDecision;
}

/** A decision that cannot stand: the trail says why, and Salesforce is made to show ours again. */
export async function refuseDecision(
  deps: Pick<Dependencies, 'clock' | 'agreement'>,
  tx: Transaction,
  { lead, handoff, decision }: IngestedDecision,
  why: string,
): Promise<void> {
  await tx.decisions.save({ ...decision, standing: 'refused' });
  // The record shows the rep's decision, not what we wrote last.
  if (decision.system === 'salesforce') await tx.writtenRecords.begin(lead.id, [handoffName(handoff.key)]);
  const after = { verdict: decision.kind, reason: decision.reason, system: decision.system };
  const text =
    decision.system === 'salesforce'
      ? 'A decision in Salesforce was refused; the record shows the valid status again.'
      : 'A decision in HubSpot was refused.';
  await tx.audit.append(
    auditEntry(deps, {
      leadId: lead.id,
      handoff,
      actor: decision.by,
      action: 'verdict_refused',
      text,
      after,
      why,
    }),
  );
  await tx.enqueue({ kind: 'sync-salesforce', key: lead.id }, { kind: 'sync-hubspot', key: lead.id });
}
