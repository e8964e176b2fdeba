import type { Definitions } from '../definitions.ts';
import { partNames, parts } from '../parts.ts';
import { canonical } from './canonical.ts';
import { changed, type Change } from './change.ts';
import { compareLists } from './compare-lists.ts';
import { inside, propertyOf, type Place } from './place.ts';

/**
 * What changed between two versions of the agreement, in plain words, file by file. What was only moved about says nothing, except in
 * lists whose order means something.
 */
export const compareDefinitions = (before: Definitions, after: Definitions): readonly Change[] =>
  partNames.flatMap((part) =>
    compareValues(
      { part, before, after, path: [], subject: parts[part].title, around: null },
      before[part],
      after[part],
    ),
  );

function compareValues(place: Place, before: unknown, after: unknown): readonly Change[] {
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(place, before, after, compareValues);
  if (isRecord(before) && isRecord(after)) return compareRecords(place, before, after);
  return Object.is(before, after) ? [] : [changed(place, before, after)];
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function compareRecords(place: Place, before: Fields, after: Fields): readonly Change[] {
  if (isOfAnotherKind(propertyOf(place), before, after))
    return canonical(before) === canonical(after) ? [] : [changed(place, before, after)];
  const subject = typeof after['label'] === 'string' ? after['label'] : place.subject;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) =>
    compareValues(inside({ ...place, subject }, key, after), before[key], after[key]),
  );
}

/** What tells the kinds of an object apart: with another kind nothing inside it can be compared. */
const kinds: Readonly<Record<string, string>> = { return: 'when', detail: 'kind', decay: 'mode' };

/** What tells conditions apart: with another subject, or combined, they are told as a whole. */
const conditions = [
  'trait',
  'property',
  'happened',
  'only',
  'score',
  'criteriaMet',
  'band',
  'all',
  'any',
  'not',
];
const combinations: readonly string[] = ['all', 'any', 'not'];

function isOfAnotherKind(property: string, before: Fields, after: Fields): boolean {
  const kind = kinds[property];
  if (kind !== undefined) return before[kind] !== after[kind];
  if (property !== 'when' && property !== 'where') return false;
  const [was, is] = [before, after].map((condition) => conditions.find((key) => key in condition));
  if (was !== is || is === undefined || combinations.includes(is)) return true;
  return typeof before[is] === 'string' && before[is] !== after[is];
}
