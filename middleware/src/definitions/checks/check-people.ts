import type { PartFinding } from '../fault.ts';
import type { People } from '../schema/people.ts';
import { checkOf, type Check } from './check.ts';
import { findCircle } from './find-circle.ts';
import { keysOf, referencesIn, unresolved } from './reference.ts';
import { calendars, persons } from './targets.ts';

/** Whether every person has a team, a manager and a calendar that exist, and every calendar that is named exists. */
export const checkPeople: readonly Check[] = [
  checkOf(['people'], ({ people }) => {
    const teams = { noun: 'team', file: 'people.yaml', keys: keysOf(people.teams) };
    const managers = referencesIn(people.persons, ['persons'], ({ manager }, path) => [
      { path: [...path, 'manager'], key: manager },
    ]);
    const leads = referencesIn(people.teams, ['teams'], ({ lead }, path) => [
      { path: [...path, 'lead'], key: lead },
    ]);
    return [
      ...unresolved('people', teams, [
        ...referencesIn(people.persons, ['persons'], ({ team }, path) => [
          { path: [...path, 'team'], key: team },
        ]),
      ]),
      ...unresolved('people', persons(people), [...managers, ...leads]),
      ...findManagerCircle(people),
    ];
  }),
  checkOf(['people', 'serviceLevels'], ({ people, serviceLevels }) =>
    unresolved('people', calendars(serviceLevels), [
      ...referencesIn(people.persons, ['persons'], ({ calendar }, path) => [
        { path: [...path, 'calendar'], key: calendar },
      ]),
      ...referencesIn(people.teams, ['teams'], ({ calendar }, path) => [
        { path: [...path, 'calendar'], key: calendar },
      ]),
    ]),
  ),
  checkOf(['serviceLevels'], ({ serviceLevels }) =>
    unresolved('serviceLevels', calendars(serviceLevels), [
      { path: ['defaultCalendar'], key: serviceLevels.defaultCalendar },
    ]),
  ),
  checkOf(['reporting'], ({ reporting }) => {
    const known = { noun: 'calendar', file: 'reporting.yaml', keys: keysOf(reporting.calendars) };
    return unresolved('reporting', known, [{ path: ['defaultCalendar'], key: reporting.defaultCalendar }]);
  }),
];

/** An alert that goes up from manager to manager has to come to an end. */
function findManagerCircle({ persons: list }: People): PartFinding[] {
  const circle = findCircle(
    new Map(list.map(({ key, manager }) => [key, manager === null ? [] : [manager]])),
  );
  if (circle === null) return [];
  const index = list.findIndex(({ key }) => key === circle.at(-2));
  const message = `managers form a circle: ${circle.join(' → ')}. Give one of them another manager, or none.`;
  return [{ part: 'people', path: ['persons', index, 'manager'], message }];
}
