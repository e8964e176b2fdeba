import type { Instant } from '../instant.ts';

/** When most people sleep and systems have least to do. */
const hour = 3;

/** The last time that it was three at night in a time zone. */
export function lastNight(now: Instant, timeZone: string): Instant {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const today = nightOf(local.toPlainDate(), timeZone);
  return today <= now ? today : nightOf(local.toPlainDate().subtract({ days: 1 }), timeZone);
}

const nightOf = (day: Temporal.PlainDate, timeZone: string): Instant =>
  day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour }) }).epochMilliseconds;
