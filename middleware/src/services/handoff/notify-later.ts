import { notifyOwner } from './notify-owner.ts';
import type { World } from '../ports/dependencies.ts';

/** Tells the rep of a handoff whose first message failed. */
export async function notifyLater(world: World, handoffId: string): Promise<void> {
  const handoff = await world.store.reads.handoffs.find(handoffId);
  const lead = handoff === null ? null : await world.store.reads.leads.find(handoff.leadId);
  if (handoff !== null && lead !== null) await notifyOwner(world, { handoff, lead });
}
