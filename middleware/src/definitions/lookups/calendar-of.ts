import type { Definitions } from '../definitions.ts';
import type { NamedCalendar } from '../shape/service-levels.ts';
import { entry } from './entry.ts';

/** The calendar that a person's time is counted in: the own one, else that of the team, else the default. */
export function calendarOf({ people, serviceLevels }: Definitions, personKey: string): NamedCalendar {
  const person = entry(people.persons, personKey);
  const team = entry(people.teams, person.team);
  return entry(serviceLevels.calendars, person.calendar ?? team.calendar ?? serviceLevels.defaultCalendar);
}
