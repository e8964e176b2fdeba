import { createMiddlewareClient } from '../demo/clients/middleware-client.ts';
import { demoMoments, makeDemo } from '../demo/make-demo.ts';
import type { ControlParts } from './control/control-parts.ts';
import type { ProgressFile } from './progress.ts';

/** What the demo data are made in, and how far they have come. */
export interface DemoFilling extends Pick<
  ControlParts,
  'agreement' | 'salesforce' | 'hubspot' | 'addresses' | 'publicUrl' | 'apiToken' | 'clock'
> {
  readonly progress: ProgressFile;
  readonly tell: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Every so many moments a line is told. */
const toldEvery = 6;

/** How far the demo data are; null when they are finished. */
export function fillingState({
  now: { played, begunAt },
}: ProgressFile): { played: number; of: number } | null {
  return played === null ? null : { played, of: demoMoments(begunAt).length };
}

/** Makes the demo data, or goes on where an earlier start stopped; the clock ends at the present. */
export async function fillDemo(filling: DemoFilling): Promise<void> {
  const { clock, progress, tell, signal, addresses, apiToken } = filling;
  const { begunAt, played } = progress.now;
  if (played === null) return;
  tell(
    played === 0
      ? 'Making demo data: some 45 leads with 75 days of history, told to the running system. Everything works meanwhile.'
      : 'The demo data were not finished at the last start: going on.',
  );
  await makeDemo({
    house: {
      ...filling,
      middleware: createMiddlewareClient(addresses.middleware, apiToken),
      now: () => clock.read().now,
    },
    present: begunAt,
    played,
    moveClockTo: (instant) => clock.moveTo(instant),
    onProgress: ({ played: done, of, daysAgo }) => {
      progress.save({ played: done });
      if (done % toldEvery === 0 && done < of)
        tell(`  ${Math.round((100 * done) / of)}%: ${daysAgo} days ago`);
    },
    signal,
  });
  await clock.moveToPresent();
  progress.save({ played: null });
  tell('The demo data are ready: leads in every state, from new to accepted, recycled and back again.');
}
