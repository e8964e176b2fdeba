import { crmNames, type Crm } from '../../domain/sync/sync-state.ts';
import { noteOnce } from '../audit/append-audit-once.ts';
import { ExternalError } from '../ports/external-error.ts';
import type { World } from '../ports/dependencies.ts';

/**
 * Tells a CRM something. Why it could not be told stands with the lead until it can; what the CRM refuses for good is in the lead's
 * trail, once, before the job is given up.
 */
export async function noteRefusal(
  world: World,
  leadId: string,
  crm: Crm,
  tell: () => Promise<void>,
): Promise<void> {
  try {
    await tell();
  } catch (error) {
    if (error instanceof ExternalError) await note(world, leadId, crm, error);
    throw error;
  }
}

function note(
  world: World,
  leadId: string,
  crm: Crm,
  { fault, code, message }: ExternalError,
): Promise<void> {
  const text = `${crmNames[crm]} could not be told (${code}). It is tried again with the next change.`;
  return world.store.transaction(async (tx) => {
    await tx.leads.lock(leadId);
    await tx.tellings.saveTrouble(leadId, crm, { text: message, at: world.clock.now() });
    if (fault === 'permanent')
      await noteOnce(world, tx, { leadId, action: 'sync_refused', text, why: message });
  });
}
