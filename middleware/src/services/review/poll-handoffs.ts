import type { Instant } from '../../domain/instant.ts';
import type { HandoffRecord } from '../ports/salesforce.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { ingestDecision } from './ingest-decision.ts';

/** A change is stamped when it is made and visible when its transaction ends, up to ten minutes later: milliseconds to look back. */
const longestTransaction = 15 * 60_000;

/** How far the polls in between look back, since most transactions are short. */
const usualTransaction = 60_000;

/** Milliseconds between two polls that look back over the longest transaction; the first one after an outage always does. */
const lookFarEvery = 60_000;

/** Records on which nothing could be decided yet that one poll reads again; those read longest ago come first. */
const mostReadAgain = 100;

type Needs = Pick<Dependencies, 'clock' | 'ids' | 'log' | 'agreement' | 'store' | 'salesforce'>;

/**
 * Reads the handoffs that changed in Salesforce since the last poll and hears the decisions on them. This is the guarantee that none is
 * lost: what is read twice is heard once, and what cannot be heard yet is remembered by its key until it can.
 */
export function createHandoffPoll(): (deps: Needs) => Promise<void> {
  let lookedFarAt: Instant | null = null;
  return async (deps) => {
    const now = deps.clock.wall();
    const isFar = lookedFarAt === null || Math.abs(now - lookedFarAt) >= lookFarEvery;
    await poll(deps, isFar ? longestTransaction : usualTransaction);
    if (isFar) lookedFarAt = now;
  };
}

async function poll(deps: Needs, lookBack: number): Promise<void> {
  const { reads } = deps.store;
  const [watermark, again] = [await reads.pollWatermark(), await reads.recordsToReadAgain(mostReadAgain)];
  const changed = await deps.salesforce.changedHandoffs(watermark === null ? 0 : watermark - lookBack);
  const keys = new Set(changed.map(({ key }) => key));
  const missing = again.filter((key) => !keys.has(key));
  const others = missing.length === 0 ? [] : await deps.salesforce.readHandoffs(missing);
  const notYet: string[] = [];
  for (const record of [...others, ...changed]) {
    if ((await hear(deps, record)) === 'not_yet') notYet.push(record.key);
  }
  const newest = Math.max(watermark ?? 0, changed.at(-1)?.systemModstamp ?? 0);
  if (newest === (watermark ?? 0) && again.length + notYet.length === 0) return;
  await deps.store.transaction(async (tx) => {
    if (newest > 0) await tx.savePollWatermark(newest);
    await tx.saveRecordsToReadAgain({ settled: again, notYet, at: deps.clock.now() });
  });
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
