import { listInWords } from '../words/list-in-words.ts';
import { canonical } from './canonical.ts';
import { changed, type Change } from './change.ts';
import { compareTerms } from './compare-terms.ts';
import { entriesOf, nameOfEntry, type Entries } from './entries.ts';
import { counted, isOrdered, severalOf } from './nouns.ts';
import { inside, propertyOf, type Place } from './place.ts';

type Compare = (place: Place, before: unknown, after: unknown) => readonly Change[];

/** Compares two lists: entries by what tells them apart, words as sets, anything else as a whole. */
export function compareLists(
  place: Place,
  before: readonly unknown[],
  after: readonly unknown[],
  compare: Compare,
): readonly Change[] {
  const [was, is] = [entriesOf(before), entriesOf(after)];
  if (was !== null && is !== null) return compareEntries(place, was, is, compare);
  if ([...before, ...after].every((term) => typeof term === 'string'))
    return compareTerms(place, before.map(String), after.map(String));
  return canonical(before) === canonical(after) ? [] : [changed(place, before, after)];
}

function compareEntries(place: Place, was: Entries, is: Entries, compare: Compare): readonly Change[] {
  const stayed = [...is].filter(([identity]) => was.has(identity));
  return [
    ...gone(place, 'added', is, was),
    ...gone(place, 'removed', was, is),
    ...movedAbout(place, was, is),
    ...stayed.flatMap(([identity, entry]) => {
      const subject = subjectOf(place, nameOfEntry(place.after, identity, entry));
      return compare(inside({ ...place, subject }, identity, is), was.get(identity), entry);
    }),
  ];
}

/** An entry of a list inside another entry is named with both; a list of a file stands for itself. */
const subjectOf = ({ path, subject }: Place, name: string): string =>
  path.length <= 1 ? name : `${subject}, ${name}`;

function gone(
  place: Place,
  kind: 'added' | 'removed',
  there: Entries,
  elsewhere: Entries,
): readonly Change[] {
  const entries = [...there].filter(([identity]) => !elsewhere.has(identity));
  if (entries.length === 0) return [];
  const version = kind === 'added' ? place.after : place.before;
  const names = entries.map(([identity, entry]) => nameOfEntry(version, identity, entry));
  const what = `${counted(propertyOf(place), entries.length)} ${kind}: ${listInWords(names)}`;
  const sentence = place.path.length <= 1 ? what : `${place.subject}: ${what}`;
  return [{ part: place.part, kind, path: place.path.join('.'), sentence }];
}

function movedAbout(place: Place, was: Entries, is: Entries): readonly Change[] {
  const property = propertyOf(place);
  if (!isOrdered(place.part, property)) return [];
  const [before, after] = [
    [...was.keys()].filter((identity) => is.has(identity)),
    [...is.keys()].filter((identity) => was.has(identity)),
  ];
  if (before.join('\n') === after.join('\n')) return [];
  const names = [...is].map(([identity, entry]) => nameOfEntry(place.after, identity, entry));
  const sentence = `${place.subject}: the ${severalOf(property)} are in another order: ${names.join(', ')}`;
  return [{ part: place.part, kind: 'changed', path: place.path.join('.'), sentence }];
}
