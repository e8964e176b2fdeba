/** What the card takes from the place where it runs: time, timers, chance. */
export interface Platform {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Runs something after so many milliseconds; the answer calls it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** A key that nobody made before. */
  readonly newKey: () => string;
}

/** HubSpot's worker. */
export const workerPlatform: Platform = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  newKey: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    ),
};
