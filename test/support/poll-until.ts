import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until the answer is there; rejects with what was last seen when it does not come in time. */
export async function pollUntil<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  milliseconds = 15_000,
): Promise<T> {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (performance.now() > deadline) throw new Error(`${what}: did not come within ${milliseconds} ms`);
    await sleep(25);
  }
}
