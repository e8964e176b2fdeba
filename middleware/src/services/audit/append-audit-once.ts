import { auditEntry, type AuditDetails } from './audit-entry.ts';
import type { Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** Appends an entry to a locked lead's trail unless its last one of this kind says the same: a trouble that lasts is told once. */
export async function appendAuditOnce(
  deps: Pick<Dependencies, 'clock' | 'agreement'>,
  tx: Transaction,
  told: AuditDetails,
): Promise<void> {
  const trail = await tx.audit.doneWith(told.leadId);
  const last = trail.findLast(
    ({ action, handoffId }) => action === told.action && handoffId === told.handoff?.id,
  );
  if (last?.text !== told.text) await tx.audit.append(auditEntry(deps, told));
}
