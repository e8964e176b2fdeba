import { delay } from '../../../simulators/src/system/delay.ts';
import { realNow } from '../../../simulators/src/system/real-time.ts';

export interface PollOptions {
  /** In real milliseconds, as the interval. */
  readonly timeout: number;
  readonly interval: number;
  readonly signal?: AbortSignal;
}

/** Polls until there is an answer that is not null. @throws when there is none in time, naming what was awaited. */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | null>,
  { timeout, interval, signal }: PollOptions,
): Promise<T> {
  const end = realNow() + timeout;
  for (;;) {
    signal?.throwIfAborted();
    const answer = await ask();
    if (answer !== null) return answer;
    if (realNow() > end)
      throw new Error(`${what} did not come within ${Math.round(timeout / 1000)} seconds.`);
    await delay(interval);
  }
}
