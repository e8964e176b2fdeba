import type { Clock } from '../../../middleware/src/services/ports/clock.ts';

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  advance(milliseconds: number): void;
}

export const createManualClock = (start = Date.parse('2026-03-02T09:00:00Z')): ManualClock => {
  let now = start;
  return {
    now: () => now,
    wall: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
};
