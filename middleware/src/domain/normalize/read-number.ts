import type { Plausible } from '../../definitions/schema/reading.ts';

/** Strictly: digits, thousands in groups of three if at all, and one decimal sign. A blank or an apostrophe separates thousands too. */
const shapes = {
  '.': /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:'\d{3})+|\d{1,3}(?: \d{3})+)(?:\.\d+)?$/,
  ',': /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:'\d{3})+|\d{1,3}(?: \d{3})+)(?:,\d+)?$/,
} as const;

/** More digits than these cannot be told apart any more, and no number that people write has so many. */
const mostDigits = 15;

/** Reads a text as a number; null for everything that is none, such as a range, or that could be meant in two ways. */
export function readNumber(decimalSign: keyof typeof shapes, text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\u2212\u2013]/g, '-')
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/\s/g, ' ');
  if (plain.length > 40 || !shapes[decimalSign].test(plain)) return null;
  const [whole = '', fraction = ''] = plain.split(decimalSign);
  const number = `${whole.replaceAll(/[., ']/g, '')}.${fraction}`;
  return number.replaceAll(/\D/g, '').length > mostDigits ? null : Number(number);
}

/** Whether a number can be true of a property. */
export const isPlausible = (
  { atLeast = -Infinity, atMost = Infinity, whole = false }: Plausible,
  number: number,
): boolean =>
  Number.isFinite(number) && number >= atLeast && number <= atMost && (!whole || Number.isInteger(number));
