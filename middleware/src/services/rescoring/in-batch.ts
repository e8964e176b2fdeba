import { AppError } from '../ports/app-error.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/**
 * Works on leads together, or on each by itself when that fails: one that makes trouble keeps no other from its turn.
 * Resolves to how many did. @throws AppError when it is not a lead that makes trouble: the database does not answer, or the agreement changed.
 */
export async function inBatch(
  deps: Pick<Dependencies, 'log'>,
  leadIds: readonly string[],
  work: (leadIds: readonly string[]) => Promise<void>,
): Promise<number> {
  if (leadIds.length === 0) return 0;
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
