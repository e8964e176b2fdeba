import { noteOnce } from '../note-once.ts';
import { OutsideError } from '../ports/outside-error.ts';
import type { World } from '../ports/world.ts';

/** Tells a CRM something; what it refuses for good is in the lead's trail, once, before the job is given up. */
export async function noteRefusal(
  world: World,
  leadId: string,
  crm: 'Salesforce' | 'HubSpot',
  tell: () => Promise<void>,
): Promise<void> {
  try {
    await tell();
  } catch (error) {
    if (error instanceof OutsideError && error.fault === 'permanent') {
      const text = `${crm} could not be told (${error.code}). It is tried again with the next change.`;
      await world.store.transaction(async (tx) => {
        await tx.leads.lock(leadId);
        await noteOnce(world, tx, { leadId, action: 'sync_refused', text, why: error.message });
      });
    }
    throw error;
  }
}
