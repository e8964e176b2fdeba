import { crmNames, type Crm } from '../../domain/sync/sync-state.ts';
import { appendAuditOnce } from '../audit/append-audit-once.ts';
import { ExternalError } from '../ports/external-error.ts';
import type { Dependencies } from '../ports/dependencies.ts';

type Needs = Pick<Dependencies, 'clock' | 'agreement' | 'store'>;

/**
 * Tells a CRM something. Why it could not be told stands with the lead until it can; what the CRM refuses for good is in the lead's
 * trail, once, before the job is given up.
 */
export async function recordSyncError(
  deps: Needs,
  leadId: string,
  crm: Crm,
  tell: () => Promise<void>,
): Promise<void> {
  try {
    await tell();
  } catch (error) {
    if (error instanceof ExternalError) await note(deps, leadId, crm, error);
    throw error;
  }
}

function note(
  deps: Needs,
  leadId: string,
  crm: Crm,
  { isFinal, code, message }: ExternalError,
): Promise<void> {
  const text = `${crmNames[crm]} could not be updated (${code}). The next change triggers another attempt.`;
  return deps.store.transaction(async (tx) => {
    await tx.leads.lock(leadId);
    await tx.syncStates.saveError(leadId, crm, { text: message, at: deps.clock.now() });
    if (isFinal) await appendAuditOnce(deps, tx, { leadId, action: 'sync_refused', text, why: message });
  });
}
