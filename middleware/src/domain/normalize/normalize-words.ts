import type { Comparison } from '../../definitions/schema/comparison.ts';

/** Terms that mean the same, and those that are ignored. */
export type WordTable = Pick<Comparison, 'same' | 'drop'>;

type Words = readonly string[];

interface Replacement {
  readonly term: Words;
  readonly words: Words;
}

const longestText = 10_000;

/** Letters that Unicode does not take apart into a plain letter and an accent. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

/** A text as plain words: no capitals, accents or punctuation, abbreviations read as they are said (S.A. is SA), terms by the table. Only ignored terms: all are kept. */
export function normalizeWords(table: WordTable, text: string): string {
  const replacements = replacementsOf(table);
  const settled = untilStable((given) => joined(replaceTerms(replacements, wordsOf(given))), text);
  return settled === '' ? joined(wordsOf(text)) : settled;
}

/** Applies a step until it changes nothing more. A table whose terms lead back to each other, or grow, ends as well. */
export function untilStable(step: (text: string) => string, text: string, passes = 8): string {
  const next = step(text);
  const isOver = next === text || passes === 0 || next.length > longestText;
  return isOver ? next : untilStable(step, next, passes - 1);
}

/** Words are letters and digits; “&” and “+” stand for a word. An apostrophe separates nothing. */
function wordsOf(text: string): Words {
  const plain = text
    .replaceAll(/['’‘ʼ`´]/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßøæœłđðþıς]/g, (letter) => plainLetters[letter] ?? letter);
  return initialsJoined(plain.match(/[\p{L}\p{N}]+|[&+]/gu) ?? []);
}

/** Letters that stand alone, side by side, are one word. */
const initialsJoined = (words: Words): Words =>
  joined(words)
    .replaceAll(/(?<![^ ])(\p{L}) (?=\p{L}(?![^ ]))/gu, '$1')
    .split(' ')
    .filter((word) => word !== '');

const joined = (words: Words): string => words.join(' ');

/** The longest term comes first. */
const replacementsOf = ({ same, drop }: WordTable): readonly Replacement[] =>
  [
    ...same.flatMap(({ write, for: terms }) =>
      terms.map((term) => ({ term: wordsOf(term), words: wordsOf(write) })),
    ),
    ...drop.map((term) => ({ term: wordsOf(term), words: [] })),
  ]
    .filter(({ term }) => term.length > 0)
    .toSorted((one, other) => other.term.length - one.term.length);

function replaceTerms(replacements: readonly Replacement[], given: Words): Words {
  const kept: string[] = [];
  for (let at = 0; at < given.length;) {
    const found = replacements.find(({ term }) => term.every((word, offset) => given[at + offset] === word));
    kept.push(...(found?.words ?? given.slice(at, at + 1)));
    at += found?.term.length ?? 1;
  }
  return initialsJoined(kept);
}
