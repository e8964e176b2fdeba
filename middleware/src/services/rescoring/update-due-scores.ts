import type { DueScore } from '../ports/scores.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { atOnce, inBatches } from './in-batches.ts';
import { updateLeadScores } from '../scoring/update-lead-scores.ts';
import { applyUpdatedScores } from './apply-updated-scores.ts';

/** Renews the scores that time alone may have changed by now, from what is kept of each lead; all others are left alone. */
export async function updateDueScores(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'log' | 'agreement' | 'store'>,
): Promise<void> {
  let after: DueScore | null = null;
  for (;;) {
    const due: readonly DueScore[] = await deps.store.reads.dueScores(deps.clock.now(), after, atOnce);
    const leadIds = due.map(({ leadId }) => leadId);
    await inBatches(deps, leadIds, (some) => renew(deps, some));
    after = due.at(-1) ?? null;
    if (due.length < atOnce) return;
  }
}

/** A lead that another process has renewed meanwhile is found unchanged. */
const renew = (
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store'>,
  leadIds: readonly string[],
): Promise<void> =>
  deps.store.transaction(async (tx) => {
    const leads = await tx.leads.lockAll(leadIds);
    const due = leads.map((lead) => ({ lead, news: { kind: 'decay' } as const }));
    await applyUpdatedScores(deps, tx, await updateLeadScores(deps, tx, due));
  });
