import type { Calendar } from '../../../middleware/src/definitions/schema/calendar.ts';
import type { Instant } from '../../../middleware/src/domain/instant.ts';

const minute = 60_000;

/** What the clock on the wall shows at the beginning of a minute. */
interface Reading {
  readonly instant: Instant;
  readonly weekday: string;
  /** YYYY-MM-DD */
  readonly day: string;
  /** HH:MM */
  readonly time: string;
}

/** Reads the clock on the wall of a time zone at each minute in [from, to). */
export const readWallClock = (timeZone: string, from: Instant, to: Instant): Reading[] => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Array.from({ length: (to - from) / minute }, (_, index) => {
    const instant = from + index * minute;
    const shown = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes): string => shown.get(type) ?? '';
    return {
      instant,
      weekday: part('weekday').toLowerCase(),
      day: `${part('year')}-${part('month')}-${part('day')}`,
      time: `${part('hour')}:${part('minute')}`,
    };
  });
};

/** The minutes at which the clock on the wall shows working time. */
export const openMinutes = (calendar: Calendar, readings: readonly Reading[]): Instant[] => {
  const week = new Map(Object.entries(calendar.week));
  const isOpen = ({ weekday, day, time }: Reading): boolean =>
    !calendar.holidays.includes(day) &&
    (week.get(weekday) ?? []).some(([opens, closes]) => opens <= time && time < closes);
  return readings.filter(isOpen).map(({ instant }) => instant);
};
