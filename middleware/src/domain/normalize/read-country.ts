import { countryCodes } from '../../definitions/lookups/country-codes.ts';
import type { Reading } from '../../definitions/schema/reading.ts';
import { countryNames } from './country-names.ts';

/** Reads a country: its alpha-2 code (ISO 3166), or null. */
export type ReadCountry = (text: string) => string | null;

/** A name as it is looked up: its letters and digits, without capitals, accents or “the” in front. */
const plain = (text: string): string =>
  text
    .replace(/^\s*the\s/i, '')
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Reads countries by their codes, and by their names, those of the definitions first. */
export function countryReader({ countries }: Pick<Reading, 'countries'>): ReadCountry {
  const aliases = new Map(
    countries.flatMap(({ write, for: names }) => names.map((name) => [plain(name), write])),
  );
  return (text) => {
    const name = plain(text);
    return (
      codes.get(text.trim().toUpperCase()) ??
      aliases.get(name) ??
      (standardNames ??= withoutAmbiguous(countryNames())).get(name) ??
      null
    );
  };
}

/** To the letter: n/a is not Namibia. */
const codes = new Map(
  countryCodes.flatMap(([alpha2, alpha3]) => [[alpha2, alpha2] as const, [alpha3, alpha2] as const]),
);

/** Made when the first country is read. */
let standardNames: ReadonlyMap<string, string> | undefined;

/** A name that means another country in another language means none. */
function withoutAmbiguous(names: readonly (readonly [name: string, code: string])[]): Map<string, string> {
  const known = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const [name, code] of names) {
    const key = plain(name);
    if ((known.get(key) ?? code) !== code) ambiguous.add(key);
    known.set(key, code);
  }
  for (const key of ambiguous) known.delete(key);
  return known;
}
