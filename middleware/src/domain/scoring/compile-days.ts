import { millisecondsPerDay, type Instant } from '../instant.ts';

/** A stretch of time in which the clocks of a zone are not changed. */
interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
  /** What its clocks are ahead of UTC, in milliseconds. */
  readonly ahead: number;
}

const nanosecondsPerMillisecond = 1_000_000;

/**
 * Numbers the calendar days of a zone: the same number, the same date there. Asking Temporal for each activity would take longer than
 * scoring it; a zone changes its clocks twice a year at most, so what was once asked is remembered.
 */
export function compileDays(timeZone: string): (instant: Instant) => number {
  const known: Stretch[] = [];
  let latest = stretchAt(0, timeZone);
  return (instant) => {
    if (instant < latest.from || instant >= latest.until) {
      const found = known.find(({ from, until }) => instant >= from && instant < until);
      latest = found ?? stretchAt(instant, timeZone);
      if (found === undefined) known.push(latest);
    }
    return Math.floor((instant + latest.ahead) / millisecondsPerDay);
  };
}

function stretchAt(instant: Instant, timeZone: string): Stretch {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  const next = local.getTimeZoneTransition('next');
  // The clocks were changed before the instant, or at it: the one just after finds both.
  const last = local.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  return {
    from: last?.epochMilliseconds ?? -Infinity,
    until: next?.epochMilliseconds ?? Infinity,
    ahead: local.offsetNanoseconds / nanosecondsPerMillisecond,
  };
}
