import type { Definitions } from '../../definitions/definitions.ts';
import { entry } from '../../definitions/lookups/entry.ts';
import type { Person } from '../../definitions/shape/people.ts';
import type { NamedCalendar } from '../../definitions/shape/service-levels.ts';
import { millisecondsPerDay, type Instant } from '../instant.ts';
import { addBusinessTime } from './add-business-time.ts';
import { compileCalendar, type CompiledCalendar } from './compile-calendar.ts';
import { openIntervals } from './open-intervals.ts';

const millisecondsPerHour = 3_600_000;

/** When a rep who got a lead at `from` must have reviewed it. */
export function reviewDue(definitions: Definitions, owner: Person, from: Instant): Instant {
  const { hours, mode } = definitions.serviceLevels.review;
  if (mode === 'clock') return from + hours * millisecondsPerHour;
  return addBusinessTime(compiled(calendarOf(definitions, owner)), from, hours);
}

/** The rep's working time from delivery until a day after the due instant: enough to count down without a calendar. */
export function openUntilDue(
  definitions: Definitions,
  owner: Person,
  { deliveredAt, dueAt }: { deliveredAt: Instant; dueAt: Instant },
): readonly (readonly [Instant, Instant])[] {
  const until = dueAt + millisecondsPerDay;
  if (definitions.serviceLevels.review.mode === 'clock') return [[deliveredAt, until]];
  return openIntervals(compiled(calendarOf(definitions, owner)), deliveredAt, until);
}

/** A rep's own calendar wins over the team's, the team's over the default. */
function calendarOf({ serviceLevels, people }: Definitions, owner: Person): NamedCalendar {
  const key = owner.calendar ?? entry(people.teams, owner.team).calendar ?? serviceLevels.defaultCalendar;
  return entry(serviceLevels.calendars, key);
}

const cache = new WeakMap<NamedCalendar, CompiledCalendar>();

/** Compiling takes milliseconds and the definitions in force do not change: each calendar is compiled once. */
function compiled(calendar: NamedCalendar): CompiledCalendar {
  const known = cache.get(calendar) ?? compileCalendar(calendar);
  cache.set(calendar, known);
  return known;
}
