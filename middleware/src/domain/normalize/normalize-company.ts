import { normalizeWords, untilStable, type WordTable } from './normalize-words.ts';

/** A company's name as it is compared: its words by the table, umlauts spelled either way (Müller, Mueller). */
export const normalizeCompany = (table: WordTable, name: string): string =>
  untilStable((text) => withoutUmlauts(normalizeWords(table, text)), name);

/** Short words are often abbreviations: AEG is not AG. */
const withoutUmlauts = (words: string): string =>
  words.replaceAll(/[\p{L}\p{N}]{5,}/gu, (word) => word.replaceAll(/([aou])e+/g, '$1'));
