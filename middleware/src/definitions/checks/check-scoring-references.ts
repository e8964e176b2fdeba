import type { Scoring } from '../shape/scoring.ts';
import { checkOf, type Check } from './check.ts';
import { unresolved, type Reference } from './reference.ts';
import { activityTypes, traits } from './targets.ts';
import { walk } from './walk.ts';

/** Keys of the scoring model under which activity types are listed. */
const typeLists: readonly string[] = ['on', 'engagement', 'happened', 'only'];

/** Whether the activity types and traits that the scoring model looks at exist. */
export const checkScoringReferences: readonly Check[] = [
  checkOf(['scoring', 'picklists'], ({ scoring, picklists }) => {
    const types = textsOf(scoring).filter(({ path }) => typeLists.includes(String(path.at(-2))));
    return unresolved('scoring', activityTypes(picklists), types);
  }),
  checkOf(['scoring', 'fields'], ({ scoring, fields }) => {
    const names = textsOf(scoring).filter(({ path }) => path.at(-1) === 'trait');
    return unresolved('scoring', traits(fields), names);
  }),
];

const textsOf = (scoring: Scoring): readonly Reference[] =>
  walk(scoring).flatMap(({ path, value }) => (typeof value === 'string' ? [{ path, key: value }] : []));
