import type { Calendar } from '../../definitions/schema/calendar.ts';
import { millisecondsPerDay, type Instant } from '../instant.ts';

/** A stretch of working time, [from, to). */
export type Interval = readonly [from: Instant, to: Instant];

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const dayAt = (instant: Instant, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();

/** A wall clock time that a change of the clocks skips is read as the same time later (“compatible”). */
const instantAt = (day: Temporal.PlainDate, time: string, timeZone: string): Instant => {
  const isMidnightAfter = time === '24:00';
  const date = isMidnightAfter ? day.add({ days: 1 }) : day;
  const plainTime = Temporal.PlainTime.from(isMidnightAfter ? '00:00' : time);
  return date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
};

/** Some islands skipped a whole day when they moved across the date line: nobody worked on it. */
const tookPlace = (day: Temporal.PlainDate, timeZone: string): boolean =>
  day.toZonedDateTime(timeZone).toPlainDate().equals(day);

const hoursOf = ({ timeZone, week }: Calendar, day: Temporal.PlainDate): Interval[] => {
  const weekday = weekdays[day.dayOfWeek - 1];
  const hours = weekday === undefined ? undefined : week[weekday];
  if (hours === undefined || !tookPlace(day, timeZone)) return [];
  return hours.map(([opens, closes]) => [instantAt(day, opens, timeZone), instantAt(day, closes, timeZone)]);
};

/** Puts intervals in order and makes one of those that meet. A change of the clocks may turn hours around: those are gone. */
export const join = (hours: readonly Interval[]): Interval[] => {
  const joined: Interval[] = [];
  for (const [from, to] of hours.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (from >= to) continue;
    if (last !== undefined && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else joined.push([from, to]);
  }
  return joined;
};

/** The working time of a calendar in [from, to), in order. */
export const workingTimeIn = (calendar: Calendar, from: Instant, to: Instant): Interval[] => {
  const holidays = new Set(calendar.holidays);
  const last = dayAt(to + millisecondsPerDay, calendar.timeZone);
  const hours: Interval[] = [];
  let day = dayAt(from - millisecondsPerDay, calendar.timeZone);
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    if (!holidays.has(day.toString())) hours.push(...hoursOf(calendar, day));
    day = day.add({ days: 1 });
  }
  return join(hours)
    .map(([opens, closes]): Interval => [Math.max(opens, from), Math.min(closes, to)])
    .filter(([opens, closes]) => opens < closes);
};
