import type { PartFinding } from '../fault.ts';
import type { Fields } from '../schema/fields.ts';
import type { Picklists } from '../schema/picklists.ts';
import type { Scoring } from '../schema/scoring.ts';
import { checkOf, type Check } from './check.ts';
import { testsOf } from './conditions-of.ts';
import { referencesTo, unresolved, type Reference } from './reference.ts';
import { activityTypes, traits, valuesOf } from './targets.ts';
import { walk } from './walk.ts';

/** Keys of the scoring model under which activity types are listed. */
const typeLists: readonly string[] = ['on', 'engagement', 'happened', 'only'];

/** Whether the activity types, traits and values of picklists that the scoring model looks at exist. */
export const checkScoringReferences: readonly Check[] = [
  checkOf(['scoring', 'picklists'], ({ scoring, picklists }) => {
    const types = textsOf(scoring).filter(({ path }) => typeLists.includes(String(path.at(-2))));
    return unresolved('scoring', activityTypes(picklists), types);
  }),
  checkOf(['scoring', 'fields'], ({ scoring, fields }) => {
    const names = textsOf(scoring).filter(({ path }) => path.at(-1) === 'trait');
    return unresolved('scoring', traits(fields), names);
  }),
  checkOf(['scoring', 'fields', 'picklists'], ({ scoring, fields, picklists }) =>
    findUnknownValues(scoring, fields, picklists),
  ),
];

const textsOf = (scoring: Scoring): readonly Reference[] =>
  walk(scoring).flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, key: value }] : []));

/** A text in oneOf is the key of a list of the model; only values that are written out are looked up. */
const findUnknownValues = (scoring: Scoring, fields: Fields, picklists: Picklists): PartFinding[] =>
  testsOf(scoring).flatMap(({ test, path }) => {
    if (!('trait' in test)) return [];
    const { trait, equals, oneOf } = test;
    const values = valuesOf(fields, picklists, trait);
    if (values === null) return [];
    return unresolved('scoring', values, [
      ...(equals === undefined ? [] : [{ path: [...path, 'equals'], key: String(equals) }]),
      ...(Array.isArray(oneOf) ? referencesTo(oneOf.map(String), [...path, 'oneOf']) : []),
    ]);
  });
