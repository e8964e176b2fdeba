import type { DueScore } from '../ports/scores.ts';
import type { World } from '../ports/dependencies.ts';
import { inBatch } from './in-batch.ts';
import { renewScores } from '../scoring/update-scores.ts';
import { settleRenewed } from './apply-updated-scores.ts';

const batch = 250;

/** Renews the scores that time alone may have changed by now, from what is kept of each lead; all others are left alone. */
export async function renewDueScores(world: World): Promise<void> {
  let after: DueScore | null = null;
  for (;;) {
    const due: readonly DueScore[] = await world.store.reads.dueScores(world.clock.now(), after, batch);
    const leadIds = due.map(({ leadId }) => leadId);
    await inBatch(world, leadIds, (some) => renew(world, some));
    after = due.at(-1) ?? null;
    if (due.length < batch) return;
  }
}

/** A lead that another process has renewed meanwhile is found unchanged. */
const renew = (world: World, leadIds: readonly string[]): Promise<void> =>
  world.store.transaction(async (tx) => {
    const leads = await tx.leads.lockAll(leadIds);
    const due = leads.map((lead) => ({ lead, news: { kind: 'decay' } as const }));
    await settleRenewed(world, tx, await renewScores(world, tx, due));
  });
