import type { Fields } from '../schema/fields.ts';
import type { Picklists } from '../schema/picklists.ts';
import type { Territory } from '../schema/routing.ts';
import type { PartFinding } from '../fault.ts';
import { checkOf, type Check } from './check.ts';
import { keysOf, referencesIn, referencesTo, unresolved } from './reference.ts';
import { persons, traits, valuesOf } from './targets.ts';

/** Whether every territory matches on something that exists and has somebody who takes its leads. */
export const checkRouting: readonly Check[] = [
  checkOf(['routing'], ({ routing }) => {
    const territories = { noun: 'territory', file: 'routing.yaml', keys: keysOf(routing.territories) };
    return unresolved('routing', territories, [
      { path: ['fallbackTerritory'], key: routing.fallbackTerritory },
    ]);
  }),
  checkOf(['routing', 'people'], ({ routing, people }) =>
    unresolved('routing', persons(people), [
      ...referencesIn(routing.territories, ['territories'], ({ reps }, path) =>
        referencesIn(reps, [...path, 'reps'], ({ person }, at) => [{ path: [...at, 'person'], key: person }]),
      ),
    ]),
  ),
  checkOf(['routing', 'people'], ({ routing, people }) =>
    routing.territories.flatMap(({ label, reps }, index) => {
      const isActive = (key: string): boolean =>
        people.persons.some((person) => person.key === key && person.active);
      if (reps.some(({ person }) => isActive(person))) return [];
      const message = `no rep in ${label} is active, so all its leads would wait in the queue. Add a rep.`;
      return [{ part: 'routing', path: ['territories', index, 'reps'], message }];
    }),
  ),
  checkOf(['routing', 'fields', 'picklists'], ({ routing, fields, picklists }) =>
    routing.territories.flatMap((territory, index) =>
      findUnknownMatches(territory, index, { fields, picklists }),
    ),
  ),
];

interface Known {
  readonly fields: Fields;
  readonly picklists: Picklists;
}

function findUnknownMatches(
  { match }: Territory,
  index: number,
  { fields, picklists }: Known,
): PartFinding[] {
  return match.flatMap(({ trait, oneOf }, place) => {
    const path = ['territories', index, 'match', place];
    const values = valuesOf(fields, picklists, trait);
    return [
      ...unresolved('routing', traits(fields), [{ path: [...path, 'trait'], key: trait }]),
      ...(values === null ? [] : unresolved('routing', values, referencesTo(oneOf, [...path, 'oneOf']))),
    ];
  });
}
