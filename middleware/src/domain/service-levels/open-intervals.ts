import type { Instant } from '../instant.ts';
import { stretchOf, type CompiledCalendar } from './compile-calendar.ts';
import { join, type Interval } from './working-days.ts';

/** The working time in [from, to), interval by interval; none when `to` does not come after `from`. */
export const openIntervals = (
  calendar: CompiledCalendar,
  from: Instant,
  to: Instant,
): readonly Interval[] => {
  const intervals: Interval[] = [];
  for (let index = stretchOf(from); index <= stretchOf(to); index += 1)
    for (const { from: opens, to: closes } of calendar.stretch(index).intervals)
      if (closes > from && opens < to) intervals.push([Math.max(opens, from), Math.min(closes, to)]);
  return join(intervals);
};
