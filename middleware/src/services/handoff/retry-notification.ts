import { notifyOwner } from './notify-owner.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** Tells the rep of a handoff whose first message failed. */
export async function retryNotification(
  deps: Pick<Dependencies, 'clock' | 'faults' | 'agreement' | 'store' | 'notify'>,
  handoffId: string,
): Promise<void> {
  const handoff = await deps.store.reads.handoffs.find(handoffId);
  const lead = handoff === null ? null : await deps.store.reads.leads.find(handoff.leadId);
  if (handoff !== null && lead !== null) await notifyOwner(deps, { handoff, lead });
}
