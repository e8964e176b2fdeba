import type { Instant } from '../instant.ts';
import { firstInterval, stretchOf, workedBefore, type CompiledCalendar } from './compile-calendar.ts';

const millisecondsPerHour = 3_600_000;

/** Nothing is due more stretches (years) ahead: a calendar that hardly ever opens is not searched for ever. */
const farthest = 200;

/**
 * The first instant by which so many working hours (fractions allowed, to the millisecond) have passed since `start`; what is
 * due exactly at closing is due that day.
 * @throws RangeError for negative hours, and for a calendar with too little working time to answer.
 */
export const addBusinessTime = (calendar: CompiledCalendar, start: Instant, hours: number): Instant => {
  const milliseconds = Math.round(hours * millisecondsPerHour);
  if (!(milliseconds >= 0)) throw new RangeError(`Working hours are zero or more, not ${hours}.`);
  if (milliseconds === 0) return start;
  const first = stretchOf(start);
  let left = milliseconds + workedBefore(calendar.stretch(first), start);
  for (let index = first; index < first + farthest; index += 1) {
    const stretch = calendar.stretch(index);
    const sought = left;
    const interval = firstInterval(stretch, ({ from, to, before }) => before + to - from >= sought);
    if (interval !== undefined) return interval.from + sought - interval.before;
    left -= stretch.total;
  }
  throw new RangeError(`The calendar does not hold ${hours} working hours within ${farthest} years.`);
};
