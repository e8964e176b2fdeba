import type { Instant } from '../../domain/instant.ts';
import type { HandoffRecord } from '../ports/salesforce.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { ingestDecision } from './ingest-decision.ts';

/** Records become visible a little after their stamp: each poll looks back that far, in milliseconds. */
const overlap = 60_000;

/** Reads the handoffs that changed in Salesforce since the last poll and hears the decisions on them. This is the guarantee that none is lost. */
export async function pollHandoffs(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'log' | 'agreement' | 'store' | 'salesforce'>,
): Promise<void> {
  const watermark = await deps.store.reads.pollWatermark();
  const records = await deps.salesforce.changedHandoffs(watermark === null ? 0 : watermark - overlap);
  const notYet: Instant[] = [];
  for (const record of records) {
    if ((await hear(deps, record)) === 'not_yet') notYet.push(record.systemModstamp);
  }
  const next = nextWatermark(records, notYet);
  if (next !== null && next !== watermark) await deps.store.transaction((tx) => tx.savePollWatermark(next));
}

/** A record that makes trouble is read again with the next poll, and keeps no other from being heard. */
async function hear(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'log' | 'agreement' | 'store'>,
  record: HandoffRecord,
): Promise<'heard' | 'not_yet'> {
  try {
    return await ingestDecision(deps, record);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    deps.log.warn(
      { handoff: record.key, error: said },
      'a decision could not be processed; it is read again',
    );
    return 'not_yet';
  }
}

/** The newest stamp that was read, or the first that must be read again. */
function nextWatermark(records: readonly HandoffRecord[], notYet: readonly Instant[]): Instant | null {
  const newest = records.at(-1)?.systemModstamp ?? null;
  return notYet.length === 0 ? newest : Math.min(...notYet);
}
