import { durationInWords } from '../words/duration-in-words.ts';
import { everyInWords } from '../words/every-in-words.ts';
import { Duration, Every } from '../schema/duration.ts';
import { nameOfKey } from './names.ts';
import { valueLabel } from '../words/value-label.ts';
import { propertyOf, type Place } from './place.ts';

interface Wording {
  readonly word: string;
  readonly unit?: string;
}

/** How people call a property, and what it counts. One that is not listed is called by its own name. */
const wordings: Readonly<Record<string, Wording>> = {
  points: { word: '', unit: 'points' },
  cap: { word: 'cap', unit: 'points' },
  floor: { word: 'floor', unit: 'points' },
  every: { word: 'counts' },
  halfLife: { word: 'half-life' },
  hours: { word: '', unit: 'hours' },
  warnHoursBefore: { word: 'warning', unit: 'hours before' },
  atLeastPercent: { word: 'at least', unit: 'per cent' },
  tooStrictAbovePercent: { word: 'too strict above', unit: 'per cent' },
  probability: { word: 'probability', unit: 'per cent' },
  fillRateFloor: { word: 'minimum fill rate', unit: 'per cent' },
  mismatchCeiling: { word: 'maximum mismatch rate', unit: 'per cent' },
  quotaAttainment: { word: 'quota attainment', unit: 'per cent' },
  daysBefore: { word: 'returns', unit: 'days before the date' },
  days: { word: 'returns after', unit: 'days' },
  between: { word: '' },
  oneOf: { word: '' },
  equals: { word: '' },
  anyOf: { word: '' },
  allowedAt: { word: 'given at' },
  return: { word: 'returns' },
  detail: { word: 'asks for' },
  on: { word: 'counts' },
  hubspot: { word: 'in HubSpot' },
  salesforce: { word: 'in Salesforce' },
};

/** someValue is “some value”. */
const spoken = (property: string): string =>
  property.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Points that are lost while idle are lost every so often; rules count once in so long. */
const isOfDecay = ({ around }: Place): boolean =>
  typeof around === 'object' && around !== null && 'mode' in around;

/** Limits of a condition count what the condition is about. */
function wordingOf(place: Place): Wording {
  const property = propertyOf(place);
  const { around } = place;
  if (['atLeast', 'below'].includes(property) && typeof around === 'object' && around !== null) {
    if ('score' in around) return { word: property === 'below' ? 'below' : '', unit: 'points' };
    if ('happened' in around) return { word: 'at least', unit: 'times' };
    if (place.path.includes('criteriaMet')) return { word: '', unit: 'criteria' };
  }
  if (property === 'every' && isOfDecay(place)) return { word: 'every' };
  if (place.path.at(-2) === 'salesforce') return { word: `in Salesforce (${property})` };
  return wordings[property] ?? { word: spoken(property) };
}

/** What people call the property of a place; empty where its name says nothing. */
export const wordFor = (place: Place): string => wordingOf(place).word;

const isCount = (value: unknown): boolean => typeof value === 'number';

/** What a word of a list, or a key, is called where it stands; values of a trait as their picklist labels them. */
export function nameAt(place: Place, word: string, side: 'before' | 'after'): string {
  const { around } = place;
  const trait = typeof around === 'object' && around !== null && 'trait' in around ? around.trait : undefined;
  if (typeof trait === 'string') return valueLabel(place[side], trait, word);
  return nameOfKey(place[side], propertyOf(place), word);
}

/** A value in plain words; keys as what they name. */
function valueInWords(place: Place, value: unknown, side: 'before' | 'after'): string {
  if (value === undefined || value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return inFlow(value);
  const every = Every.safeParse(value);
  if (propertyOf(place) === 'every' && !isOfDecay(place) && every.success) return everyInWords(every.data);
  const duration = Duration.safeParse(value);
  return duration.success ? durationInWords(value) : nameAt(place, value, side);
}

/** Keys whose value says of which kind the rest is. */
const tells: readonly string[] = ['when', 'kind', 'mode'];

/** Lists and keys with values on one line, without the signs of YAML that nobody needs to read. */
function inFlow(value: unknown): string {
  if (Array.isArray(value)) {
    const [from, to] = value as readonly unknown[];
    return value.length === 2 && isCount(from) && isCount(to)
      ? `${String(from)} to ${String(to)}`
      : value.map(inFlow).join(', ');
  }
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) =>
      tells.includes(key) && typeof inner === 'string' ? inner : `${spoken(key)} ${inFlow(inner)}`,
    )
    .join('; ')
    .replaceAll('_', ' ');
}

/** What changed at one place, in one sentence. */
export function leafSentence(place: Place, before: unknown, after: unknown): string {
  const [was, is] = [valueInWords(place, before, 'before'), valueInWords(place, after, 'after')];
  const property = propertyOf(place);
  if ((property === 'label' || property === 'name') && before !== undefined)
    return `“${was}” is now called “${is}”`;
  const { word, unit } = wordingOf(place);
  const what = [place.subject, word].filter((text) => text !== '').join(': ');
  const isText =
    typeof before === 'string' && typeof after === 'string' && (was.includes(' ') || is.includes(' '));
  if (isText && was === before && is === after) return `${what} is now “${is}”, was “${was}”`;
  const separator = word === '' ? ': ' : ' ';
  const count = unit === undefined || !(isCount(before) || isCount(after)) ? '' : ` ${unit}`;
  const change = isCount(after) ? `${was} → ${is}${count}` : `${was}${count} → ${is}`;
  return `${what}${separator}${change}`;
}
