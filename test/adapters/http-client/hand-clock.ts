import type { Clock } from '../../../middleware/src/services/ports/clock.ts';

/** A clock that stands still until a test moves it. */
export interface HandClock extends Clock {
  advance(milliseconds: number): void;
}

export const createHandClock = (start = Date.parse('2026-03-02T09:00:00Z')): HandClock => {
  let now = start;
  return {
    now: () => now,
    wall: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
};
