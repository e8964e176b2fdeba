/** What the card needs from its runtime: time, timers, randomness. */
export interface Platform {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Runs something after so many milliseconds; the returned function cancels it. */
  readonly setTimer: (milliseconds: number, run: () => void) => () => void;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** A key that has never been used before. */
  readonly newIdempotencyKey: () => string;
}

/** HubSpot's worker. */
export const workerPlatform: Platform = {
  now: () => Date.now(),
  setTimer: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  newIdempotencyKey: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    ),
};
