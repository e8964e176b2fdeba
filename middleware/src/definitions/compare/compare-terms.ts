import { listInWords } from '../words/list-in-words.ts';
import { changed, type Change } from './change.ts';
import { nameAt, wordFor } from './leaf-sentence.ts';
import { propertyOf, type Place } from './place.ts';

/** Compares two lists of words or keys, whatever their order; one word in the place of one other is a change of it. */
export function compareTerms(
  place: Place,
  before: readonly string[],
  after: readonly string[],
): readonly Change[] {
  const path = place.path.join('.');
  const added = after.filter((term) => !before.includes(term));
  const removed = before.filter((term) => !after.includes(term));
  const { part } = place;
  if (before.length === 1 && after.length === 1 && added.length === 1)
    return [changed(place, before[0], after[0])];
  return [
    ...(added.length === 0
      ? []
      : [{ part, kind: 'added' as const, path, sentence: sentenceOf(place, added, 'after') }]),
    ...(removed.length === 0
      ? []
      : [{ part, kind: 'removed' as const, path, sentence: sentenceOf(place, removed, 'before') }]),
  ];
}

function sentenceOf(place: Place, terms: readonly string[], side: 'before' | 'after'): string {
  const names = listInWords(terms.map((term) => `“${nameAt(place, term, side)}”`));
  if (propertyOf(place) === 'requires')
    return `${place.subject} ${side === 'after' ? 'now' : 'no longer'} needs ${names}`;
  const word = [place.subject, wordFor(place)].filter((text) => text !== '').join(': ');
  return `${word}: ${side === 'after' ? 'now also' : 'no longer'} ${names}`;
}
