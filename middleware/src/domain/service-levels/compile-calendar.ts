import type { Calendar } from '../../definitions/schema/calendar.ts';
import { millisecondsPerDay, type Instant } from '../instant.ts';
import { workingTimeIn, type Interval } from './working-days.ts';

/** How much time one stretch of a compiled calendar covers. */
const stretchLength = 365 * millisecondsPerDay;

interface WorkedInterval {
  readonly from: Instant;
  readonly to: Instant;
  /** Working milliseconds of the stretch before this interval. */
  readonly before: number;
}

/** The working time of one stretch, with running sums to search in. */
export interface Stretch {
  readonly intervals: readonly WorkedInterval[];
  /** All working milliseconds of the stretch. */
  readonly total: number;
}

/** A calendar cut into stretches of equal length, numbered without end in both directions. */
export interface CompiledCalendar {
  readonly stretch: (index: number) => Stretch;
}

/** The number of the stretch that an instant lies in. */
export const stretchOf = (instant: Instant): number => Math.floor(instant / stretchLength);

const withSums = (intervals: readonly Interval[]): Stretch => {
  let total = 0;
  const worked = intervals.map(([from, to]) => {
    const before = total;
    total += to - from;
    return { from, to, before };
  });
  return { intervals: worked, total };
};

/** Makes a calendar ready for looking things up: a stretch is worked out when it is first asked for, and kept. */
export const compileCalendar = (calendar: Calendar): CompiledCalendar => {
  const known = new Map<number, Stretch>();
  return {
    stretch: (index) => {
      const from = index * stretchLength;
      const stretch = known.get(index) ?? withSums(workingTimeIn(calendar, from, from + stretchLength));
      known.set(index, stretch);
      return stretch;
    },
  };
};

/** The calendar of a clock that never stops. */
export const everyHour: CompiledCalendar = {
  stretch: (index) => withSums([[index * stretchLength, (index + 1) * stretchLength]]),
};

/** The first interval of a stretch for which the claim holds; a claim that holds must hold for all later ones. */
export const firstInterval = (
  { intervals }: Stretch,
  holds: (interval: WorkedInterval) => boolean,
): WorkedInterval | undefined => {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const interval = intervals[middle];
    if (interval !== undefined && holds(interval)) high = middle;
    else low = middle + 1;
  }
  return intervals[low];
};

/** Working milliseconds of a stretch before an instant in it. */
export const workedBefore = (stretch: Stretch, instant: Instant): number => {
  const next = firstInterval(stretch, ({ to }) => to > instant);
  return next === undefined ? stretch.total : next.before + Math.max(0, instant - next.from);
};
