import { entry } from '../../definitions/lookups/entry.ts';
import type { Comparison } from '../../definitions/schema/comparison.ts';
import type { Fields, SharedField, SupportingField } from '../../definitions/schema/fields.ts';
import { normalizeDomain } from './normalize-domain.ts';
import { normalizePhone } from './normalize-phone.ts';
import { normalizeTitle } from './normalize-title.ts';
import { normalizeWords, untilStable, type WordTable } from './normalize-words.ts';

/** Writes a value the way it is compared: equal results mean the same thing. `country` (ISO 3166) is the lead's, where known. */
export type Normalizer = (value: string, country?: string) => string;

/** How the values of a field are compared, in both CRMs and over time: as its comparison or its type says, else to the letter. */
export function normalizerOf(
  { comparisons }: Fields,
  { type, compareAs }: Pick<SharedField | SupportingField, 'type' | 'compareAs'>,
): Normalizer {
  if (compareAs !== undefined) {
    const comparison = entry(comparisons, compareAs);
    return byKind[comparison.kind](comparison);
  }
  return type === 'domain' ? normalizeDomain : (value) => value;
}

const byKind: Readonly<Record<Comparison['kind'], (comparison: Comparison) => Normalizer>> = {
  words: (table) => (value) => normalizeWords(table, value),
  title: (table) => (value) => normalizeTitle(table, value),
  company: (table) => (value) => normalizeCompany(table, value),
  phone:
    ({ drop }) =>
    (value, country) =>
      normalizePhone({ drop, country }, value),
};

/** A company's name as it is compared: its words by the table, umlauts spelled either way (Müller, Mueller). */
const normalizeCompany = (table: WordTable, name: string): string =>
  untilStable((text) => withoutUmlauts(normalizeWords(table, text)), name);

/** Short words are often abbreviations: AEG is not AG. */
const withoutUmlauts = (words: string): string =>
  words.replaceAll(/[\p{L}\p{N}]{5,}/gu, (word) => word.replaceAll(/([aou])e+/g, '$1'));
