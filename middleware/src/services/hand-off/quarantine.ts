import type { HandoffProblem } from '../../domain/handoff/handoff.ts';
import { auditEntry } from '../audit-entry.ts';
import type { World } from '../ports/world.ts';
import type { AtWork } from './commit-step.ts';

/** Holds a handoff until its data are mended; the lead keeps its stage. Says it once for the same problems. */
export async function quarantine(
  world: World,
  { handoff: seen }: AtWork,
  problems: readonly HandoffProblem[],
): Promise<void> {
  await world.store.transaction(async (tx) => {
    const lead = await tx.leads.lock(seen.leadId);
    const handoff = await tx.handoffs.find(seen.id);
    if (lead === null || handoff === null || handoff.lastStep !== seen.lastStep) return;
    if (handoff.state === 'quarantined' && JSON.stringify(handoff.problems) === JSON.stringify(problems))
      return;
    await tx.handoffs.save({ ...handoff, state: 'quarantined', problems });
    await tx.audit.append(
      auditEntry(world, {
        leadId: lead.id,
        handoff,
        action: 'quarantined',
        text: `Held: ${problems.map((problem) => problem.text).join(' ')}`,
        after: { fields: problems.map((problem) => problem.field) },
      }),
    );
    await tx.enqueue({ kind: 'sync-hubspot', key: lead.id });
  });
}
