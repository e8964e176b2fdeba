import type { Comparison } from '../schema/comparison.ts';

/** A value as it is compared with its counterpart in the other CRM: equal texts mean the same thing. */
export function normalizeValue(comparison: Comparison, value: string): string {
  const plain = value.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return comparison.keep === 'digits' ? digitsOf(comparison, plain) : wordsOf(comparison, plain);
}

const digitsOf = ({ drop }: Comparison, text: string): string =>
  drop
    .reduce((rest, term) => rest.replaceAll(term.toLowerCase(), ''), text)
    .replaceAll(/\D/g, '')
    .replace(/^0+/, '');

/** Words are letters and digits; “&” and “+” stand for a word. */
const split = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+|[&+]/gu) ?? [];

function wordsOf({ same, drop }: Comparison, text: string): string {
  const terms = same
    .flatMap(({ write, for: spellings }) => spellings.map((spelling) => ({ words: split(spelling), write })))
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => b.words.length - a.words.length);
  const dropped = new Set(drop.map((term) => term.toLowerCase()));
  const given = split(text);
  const kept: string[] = [];
  for (let at = 0; at < given.length;) {
    const term = terms.find(({ words }) => words.every((word, offset) => given[at + offset] === word));
    const words = term === undefined ? [given[at] ?? ''] : split(term.write);
    kept.push(...words.filter((word) => !dropped.has(word)));
    at += term?.words.length ?? 1;
  }
  return kept.join(' ');
}
