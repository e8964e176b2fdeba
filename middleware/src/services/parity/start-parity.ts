import { emptyTally } from '../../domain/parity/tally.ts';
import { lastNight } from '../../domain/parity/last-night.ts';
import type { Instant } from '../../domain/instant.ts';
import { parityPhases, type ParityRun } from '../ports/parity.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** Starts a comparison of both CRMs with what is held here, or gives the one that is under way. */
export const startParity = ({
  store,
  ids,
  clock,
}: Pick<Dependencies, 'clock' | 'ids' | 'store'>): Promise<ParityRun> =>
  store.transaction(async (tx) => {
    const run: ParityRun = {
      id: ids.uuid(),
      startedAt: clock.now(),
      finishedAt: null,
      failed: false,
      phase: parityPhases[0],
      reached: null,
      trouble: null,
      tally: emptyTally,
    };
    const present = (await tx.parity.begin(run)) ? run : ((await tx.parity.underWay()) ?? run);
    await tx.enqueue({ kind: 'check-parity', key: present.id });
    return present;
  });

/** Starts the comparison of the night when it is due: at three in the time zone of the reports. Cheap to ask often. */
export function nightlyParity(): (
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store'>,
) => Promise<void> {
  let settled: Instant | null = null;
  return async (deps) => {
    const { agreement, clock, store } = deps;
    const night = lastNight(clock.now(), agreement.definitions.manifest.reportingTimeZone);
    if (settled !== null && night <= settled) return;
    const newest = await store.reads.parity.newest();
    if ((newest?.startedAt ?? agreement.activatedAt) < night) await startParity(deps);
    settled = night;
  };
}
