import type { Clock } from '../../services/ports/clock.ts';

/** A clock whose business instant stands `offset` milliseconds from real time; whoever owns the clock sets it. */
export interface MovableClock extends Clock {
  offset: number;
}

/** For demo mode only: `now` is real time plus the offset, `wall` is real time. */
export const createMovableClock = (): MovableClock => {
  const clock: MovableClock = {
    offset: 0,
    now: () => Date.now() + clock.offset,
    wall: () => Date.now(),
  };
  return clock;
};
