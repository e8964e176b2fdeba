import { createMiddlewareClient } from '../demo/clients/middleware-client.ts';
import { demoTimeline, runScenario } from '../demo/scenario/run-scenario.ts';
import type { ControlDependencies } from './control/control-dependencies.ts';
import type { ProgressFile } from './progress.ts';

/** The systems that the demo data are created in, and their progress. */
export interface SeedOptions extends Pick<
  ControlDependencies,
  'agreement' | 'salesforce' | 'hubspot' | 'addresses' | 'publicUrl' | 'apiToken' | 'clock'
> {
  readonly progress: ProgressFile;
  readonly print: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Progress is printed after so many steps. */
const printEvery = 6;

/** The progress of the demo data; null when they are complete. */
export function seedingState({
  now: { played, begunAt },
}: ProgressFile): { played: number; of: number } | null {
  return played === null ? null : { played, of: demoTimeline(begunAt).length };
}

/** Creates the demo data, or continues where an earlier start stopped; the clock ends at real time. */
export async function seedDemo(options: SeedOptions): Promise<void> {
  const { clock, progress, print, signal, addresses, apiToken } = options;
  const { begunAt, played } = progress.now;
  if (played === null) return;
  print(
    played === 0
      ? 'Creating demo data: about 45 leads with 75 days of history, through the running system. You can use it meanwhile.'
      : 'Continuing with the demo data, which the last start did not complete.',
  );
  await runScenario({
    context: {
      ...options,
      middleware: createMiddlewareClient(addresses.middleware, apiToken),
      now: () => clock.read().now,
    },
    present: begunAt,
    played,
    moveClockTo: (instant) => clock.moveTo(instant),
    onProgress: ({ played: done, of, daysAgo }) => {
      progress.save({ played: done });
      if (done % printEvery === 0 && done < of)
        print(`  ${Math.round((100 * done) / of)}%: ${daysAgo} days ago`);
    },
    signal,
  });
  await clock.moveToPresent();
  progress.save({ played: null });
  print('The demo data are complete: leads in every state, from new to accepted, recycled and returned.');
}
