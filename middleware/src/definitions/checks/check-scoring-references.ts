import type { PartFinding } from '../fault.ts';
import type { Fields } from '../schema/fields.ts';
import type { Picklists } from '../schema/picklists.ts';
import type { Scoring } from '../schema/scoring.ts';
import { checkOf, type Check } from './check.ts';
import { testsOf } from './conditions-of.ts';
import { referencesTo, unresolved, type Reference } from './reference.ts';
import { activityProperties, activityTypes, traits, valuesOf } from './targets.ts';
import { walk } from './walk.ts';

/** Keys of the scoring model under which activity types are listed. */
const typeLists: readonly string[] = ['on', 'engagement', 'happened', 'only'];

/** Keys under which a property of activities is named. */
const propertyKeys: readonly string[] = ['property', 'sameProperty'];

/** Whether the activity types, properties, traits and values of picklists that the scoring model looks at exist. */
export const checkScoringReferences: readonly Check[] = [
  checkOf(['scoring', 'picklists'], ({ scoring, picklists }) => {
    const types = textsOf(scoring).filter(({ path }) => typeLists.includes(String(path.at(-2))));
    return unresolved('scoring', activityTypes(picklists), types);
  }),
  checkOf(['scoring', 'fields'], ({ scoring, fields }) => {
    const names = textsOf(scoring).filter(({ path }) => path.at(-1) === 'trait');
    return unresolved('scoring', traits(fields), names);
  }),
  checkOf(['scoring', 'picklists'], ({ scoring, picklists }) => {
    const names = textsOf(scoring).filter(({ path }) => propertyKeys.includes(String(path.at(-1))));
    return unresolved('scoring', activityProperties(picklists), names);
  }),
  checkOf(['scoring', 'fields', 'picklists'], ({ scoring, fields, picklists }) =>
    findUnknownValues(scoring, fields, picklists),
  ),
];

const textsOf = (scoring: Scoring): readonly Reference[] =>
  walk(scoring).flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, key: value }] : []));

/** Values that a picklist does not hold: written out, in a list of the model that the test names, or as a part that no value has. */
const findUnknownValues = (scoring: Scoring, fields: Fields, picklists: Picklists): PartFinding[] =>
  testsOf(scoring).flatMap(({ test, path }) => {
    if (!('trait' in test)) return [];
    const { trait, equals, oneOf, contains, startsWith } = test;
    const values = valuesOf(fields, picklists, trait);
    if (values === null) return [];
    return unresolved('scoring', values, [
      ...(equals === undefined ? [] : [{ path: [...path, 'equals'], key: String(equals) }]),
      ...(Array.isArray(oneOf) ? referencesTo(oneOf.map(String), [...path, 'oneOf']) : []),
      ...(typeof oneOf === 'string' ? valuesOfList(scoring, oneOf) : []),
      ...partNobodyHas(values.keys, contains, [...path, 'contains'], (key, part) => key.includes(part)),
      ...partNobodyHas(values.keys, startsWith, [...path, 'startsWith'], (key, part) => key.startsWith(part)),
    ]);
  });

const valuesOfList = ({ lists }: Scoring, key: string): readonly Reference[] => {
  const index = lists.findIndex((list) => list.key === key);
  return referencesTo(lists[index]?.values ?? [], ['lists', index, 'values']);
};

const partNobodyHas = (
  keys: readonly string[],
  part: string | undefined,
  path: Reference['path'],
  has: (key: string, part: string) => boolean,
): readonly Reference[] =>
  part === undefined || keys.some((key) => has(key.toLowerCase(), part.toLowerCase()))
    ? []
    : [{ path, key: part }];
