import type { Platform } from '../../src/app/cards/session/platform.ts';

/** A platform whose clock a test controls. */
export interface FakePlatform extends Platform {
  /** Advances the clock and runs the timers that are due, one after the other. */
  readonly advance: (milliseconds: number) => Promise<void>;
  /** The number of timers still set. */
  readonly pendingTimers: () => number;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export function fakePlatform(random = 0.5): FakePlatform {
  const timers = new Set<Timer>();
  let now = 0;
  let keys = 0;
  const next = (until: number): Timer | undefined =>
    [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  return {
    now: () => now,
    random: () => random,
    newIdempotencyKey: () => `key-number-${(keys += 1)}`,
    setTimer: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pendingTimers: () => timers.size,
    advance: async (milliseconds) => {
      await settled();
      const until = now + milliseconds;
      for (let timer = next(until); timer !== undefined; timer = next(until)) {
        timers.delete(timer);
        now = timer.at;
        timer.run();
        await settled();
      }
      now = until;
      await settled();
    },
  };
}

/** Lets pending promises settle. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
