import type { Definitions } from '../../definitions/definitions.ts';
import { entry } from '../../definitions/lookups/entry.ts';
import type { Person } from '../../definitions/schema/people.ts';
import type { NamedCalendar } from '../../definitions/schema/service-levels.ts';
import { millisecondsPerDay, type Instant } from '../instant.ts';
import { addBusinessTime } from './add-business-time.ts';
import { compileCalendar, everyHour, type CompiledCalendar } from './compile-calendar.ts';
import { openIntervals } from './open-intervals.ts';

/** When a rep who got a lead at `from` must have reviewed it. */
export function reviewDue(definitions: Definitions, owner: Person, from: Instant): Instant {
  return addBusinessTime(calendarOf(definitions, owner), from, definitions.serviceLevels.review.hours);
}

/** The rep's working time from delivery until a day after the due instant: enough to count down without a calendar. */
export function openUntilDue(
  definitions: Definitions,
  owner: Person,
  { deliveredAt, dueAt }: { deliveredAt: Instant; dueAt: Instant },
): readonly (readonly [Instant, Instant])[] {
  return openIntervals(calendarOf(definitions, owner), deliveredAt, dueAt + millisecondsPerDay);
}

/** A rep's own calendar wins over the team's, the team's over the default. */
function calendarOf({ serviceLevels, people }: Definitions, owner: Person): CompiledCalendar {
  if (serviceLevels.review.mode === 'clock') return everyHour;
  const key = owner.calendar ?? entry(people.teams, owner.team).calendar ?? serviceLevels.defaultCalendar;
  return compiled(entry(serviceLevels.calendars, key));
}

const cache = new WeakMap<NamedCalendar, CompiledCalendar>();

/** Compiling takes milliseconds and the definitions in force do not change: each calendar is compiled once. */
function compiled(calendar: NamedCalendar): CompiledCalendar {
  const known = cache.get(calendar) ?? compileCalendar(calendar);
  cache.set(calendar, known);
  return known;
}
