import { normalizeWords, untilStable, type WordTable } from './normalize-words.ts';

/** A job title as it is compared: its words by the table, in any order (Sales Director, Director of Sales). */
export const normalizeTitle = (table: WordTable, title: string): string =>
  untilStable((text) => normalizeWords(table, text).split(' ').toSorted().join(' '), title);
