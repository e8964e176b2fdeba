import { AppError } from '../ports/app-error.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** Leads that are locked together. */
const batch = 250;

/** How many leads are worked on at once: while the database writes some batches, the scores of another are made. */
export const atOnce = 4 * batch;

type Work = (leadIds: readonly string[]) => Promise<void>;

/**
 * Works on leads in batches side by side, or on each by itself where a batch fails: one that makes trouble keeps no other from its turn.
 * Resolves to how many did. @throws AppError when it is not a lead that makes trouble: the database does not answer, or the agreement changed.
 */
export async function inBatches(
  deps: Pick<Dependencies, 'log'>,
  leadIds: readonly string[],
  work: Work,
): Promise<number> {
  const batches = Array.from({ length: Math.ceil(leadIds.length / batch) }, (_, n) =>
    leadIds.slice(n * batch, (n + 1) * batch),
  );
  const ends = await Promise.allSettled(batches.map((ids) => inBatch(deps, ids, work)));
  let failed = 0;
  for (const end of ends) {
    if (end.status === 'rejected') throw end.reason;
    failed += end.value;
  }
  return failed;
}

async function inBatch(
  deps: Pick<Dependencies, 'log'>,
  leadIds: readonly string[],
  work: Work,
): Promise<number> {
  try {
    await work(leadIds);
    return 0;
  } catch (error) {
    if (error instanceof AppError) throw error;
    const said = error instanceof Error ? error.message : String(error);
    if (leadIds.length === 1) {
      deps.log.warn({ lead: leadIds[0], error: said }, 'a score could not be updated; it is retried');
      return 1;
    }
    let failed = 0;
    for (const leadId of leadIds) failed += await inBatch(deps, [leadId], work);
    return failed;
  }
}
