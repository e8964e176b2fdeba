import { evaluateLead } from '../handoff/evaluate-lead.ts';
import type { Deadline } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';

type Needs = Pick<Dependencies, 'clock' | 'ids' | 'log' | 'agreement' | 'store'>;

const batch = 200;

/** Fires every business deadline that the clock has reached, each once, in a transaction of its own. */
export async function sweepDeadlines(deps: Needs): Promise<void> {
  for (;;) {
    const due = await deps.store.reads.dueDeadlines(deps.clock.now(), batch);
    let fired = 0;
    for (const deadline of due) if (await tryToFire(deps, deadline)) fired += 1;
    if (due.length < batch || fired === 0) return;
  }
}

/** One that makes trouble stays due, and keeps no other from being fired. */
async function tryToFire(deps: Needs, deadline: Deadline): Promise<boolean> {
  try {
    await fire(deps, deadline);
    return true;
  } catch (error) {
    const { kind, leadId: lead } = deadline;
    const said = error instanceof Error ? error.message : String(error);
    deps.log.warn({ kind, lead, error: said }, 'a deadline could not be processed; it is retried');
    return false;
  }
}

const fire = (
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store'>,
  { kind, leadId }: Deadline,
): Promise<void> =>
  deps.store.transaction(async (tx) => {
    const lead = await tx.leads.lock(leadId);
    const deadline = await tx.deadlines.take(kind, leadId, deps.clock.now());
    if (lead === null || deadline === null) return;
    if (kind !== 'review_due') await evaluateLead(deps, tx, lead, { kind: 'decay' });
    else if (deadline.handoffId !== null)
      await tx.enqueue({ kind: 'breach-review', key: deadline.handoffId });
  });
