import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { Lead } from '../../domain/lead.ts';
import type { Verdict } from '../../domain/review/decision.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import type { Transaction } from '../ports/store.ts';
import type { World } from '../ports/dependencies.ts';

/** A stored verdict, with the locked lead and the handoff that it is on. */
export interface Heard {
  readonly lead: Lead;
  readonly handoff: Handoff;
  readonly verdict: Verdict;
}

/** A verdict that cannot stand: the trail says why, and Salesforce is made to show ours again. */
export async function refuseVerdict(
  world: World,
  tx: Transaction,
  { lead, handoff, verdict }: Heard,
  why: string,
): Promise<void> {
  await tx.verdicts.save({ ...verdict, standing: 'refused' });
  const after = { verdict: verdict.verdict, reason: verdict.reason, system: verdict.system };
  const text =
    verdict.system === 'salesforce'
      ? 'A verdict in Salesforce was refused; the record shows ours again.'
      : 'A verdict in HubSpot was refused.';
  await tx.audit.append(
    auditEntry(world, {
      leadId: lead.id,
      handoff,
      actor: verdict.by,
      action: 'verdict_refused',
      text,
      after,
      why,
    }),
  );
  await tx.enqueue({ kind: 'sync-salesforce', key: lead.id }, { kind: 'sync-hubspot', key: lead.id });
}
