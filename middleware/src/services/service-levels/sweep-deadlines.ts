import { judgeLead } from '../handoff/evaluate-lead.ts';
import type { Deadline } from '../ports/store.ts';
import type { World } from '../ports/dependencies.ts';

const batch = 200;

/** Fires every business deadline that the clock has reached, each once, in a transaction of its own. */
export async function sweepDeadlines(world: World): Promise<void> {
  for (;;) {
    const due = await world.store.reads.dueDeadlines(world.clock.now(), batch);
    let fired = 0;
    for (const deadline of due) if (await tryToFire(world, deadline)) fired += 1;
    if (due.length < batch || fired === 0) return;
  }
}

/** One that makes trouble stays due, and keeps no other from being fired. */
async function tryToFire(world: World, deadline: Deadline): Promise<boolean> {
  try {
    await fire(world, deadline);
    return true;
  } catch (error) {
    const { kind, leadId: lead } = deadline;
    const said = error instanceof Error ? error.message : String(error);
    world.log.warn({ kind, lead, error: said }, 'a deadline could not be fired; it is tried again');
    return false;
  }
}

const fire = (world: World, { kind, leadId }: Deadline): Promise<void> =>
  world.store.transaction(async (tx) => {
    const lead = await tx.leads.lock(leadId);
    const deadline = await tx.deadlines.take(kind, leadId, world.clock.now());
    if (lead === null || deadline === null) return;
    if (kind !== 'review_due') await judgeLead(world, tx, lead, { kind: 'decay' });
    else if (deadline.handoffId !== null)
      await tx.enqueue({ kind: 'breach-review', key: deadline.handoffId });
  });
