import { delay } from '../../../simulators/src/system/delay.ts';
import { realNow } from '../../../simulators/src/system/real-time.ts';

export interface Patience {
  /** Real milliseconds. */
  readonly within: number;
  readonly every: number;
  readonly signal?: AbortSignal;
}

/** Asks again and again until there is an answer that is not null. @throws when none came in time, naming what was awaited. */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | null>,
  { within, every, signal }: Patience,
): Promise<T> {
  const end = realNow() + within;
  for (;;) {
    signal?.throwIfAborted();
    const answer = await ask();
    if (answer !== null) return answer;
    if (realNow() > end) throw new Error(`${what} did not come within ${Math.round(within / 1000)} seconds.`);
    await delay(every);
  }
}
