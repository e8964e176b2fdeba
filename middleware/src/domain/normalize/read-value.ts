import { canonicalEmail } from '@treaty/contract/email';
import type { Definitions } from '../../definitions/definitions.ts';
import type { SupportingField } from '../../definitions/schema/fields.ts';
import type { Plausible } from '../../definitions/schema/reading.ts';
import type { TraitValue } from '../lead.ts';
import { countryReader } from './read-country.ts';
import { readCompanyDomain } from './read-company-domain.ts';
import { isPlausible, readNumber } from './read-number.ts';
import { picklistReader } from './read-picklist.ts';
import { spellingReader } from './spelling-reader.ts';
import { storableText } from './storable.ts';

/** What a value that came in says: a value as we write it, nothing at all, or something that nobody has explained to us. */
export type Reading =
  | { readonly kind: 'understood'; readonly value: TraitValue }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not_understood' };

/** Reads what came in for one field or property. */
export type ReadValue = (given: TraitValue) => Reading;

/** What is said of a field or of a property of activities about its values. */
export type ValueKind = Pick<
  SupportingField,
  'type' | 'trait' | 'picklist' | 'trueWhen' | 'falseWhen' | 'plausible' | 'notMissing'
>;

/** The part of the agreement that says how values are read. */
export type ReadingRules = Pick<Definitions, 'fields' | 'picklists'>;

/** The value, where the text means one. */
type ReadText = (text: string) => TraitValue | null;

const missing: Reading = { kind: 'missing' };
const notUnderstood: Reading = { kind: 'not_understood' };

/**
 * The one reader of values, for every door. A value as we write it reads as itself. A placeholder, such as “n/a”, is no value;
 * what is neither is not understood: it counts as unknown, never as false or zero, and people are told.
 */
export function valueReader(rules: ReadingRules, kind: ValueKind): ReadValue {
  const isPlaceholder = placeholderTest(rules, kind);
  const read = textReader(rules, kind);
  const isFreeText = read === null;
  return (given) => {
    if (typeof given === 'number' && kind.type === 'number')
      return isPlausible(kind.plausible ?? {}, given) ? { kind: 'understood', value: given } : notUnderstood;
    const text = storableText(String(given)).trim();
    if (isFreeText) return isPlaceholder(text) ? missing : { kind: 'understood', value: text };
    const value = read(text);
    if (value !== null) return { kind: 'understood', value };
    return isPlaceholder(text) ? missing : notUnderstood;
  };
}

/** Null for free text, which means whatever it says. */
function textReader(rules: ReadingRules, kind: ValueKind): ReadText | null {
  const list = rules.picklists.picklists.find(({ key }) => key === kind.picklist);
  if (list !== undefined) return picklistReader(list);
  if (kind.trait === 'email') return canonicalEmail;
  switch (kind.type) {
    case 'number':
      return numberReader(rules, kind.plausible ?? {});
    case 'boolean':
      return booleanReader(rules, kind);
    case 'country':
      return countryReader(rules.fields.reading);
    case 'domain':
      return readCompanyDomain;
    default:
      return null;
  }
}

function numberReader({ fields }: ReadingRules, plausible: Plausible): ReadText {
  const { decimalSign } = fields.reading;
  return (text) => {
    const number = readNumber(decimalSign, text);
    return number === null || !isPlausible(plausible, number) ? null : number;
  };
}

/** What the field says of its own values comes before what is usual. */
const booleanReader = ({ fields: { reading } }: ReadingRules, kind: ValueKind): ReadText =>
  spellingReader<boolean>([
    [true, ['true', ...reading.yes]],
    [false, ['false', ...reading.no]],
    [true, kind.trueWhen ?? []],
    [false, kind.falseWhen ?? []],
  ]);

/** Punctuation alone, such as “-”, is no value; but “/” is the home page. */
const punctuation = /^(?:(?!\/)[\p{P}\p{Cf}\s])*$/u;

function placeholderTest(
  { fields }: ReadingRules,
  { notMissing = [] }: ValueKind,
): (text: string) => boolean {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const kept = new Set(notMissing.map(plain));
  const words = new Set(fields.reading.missing.map(plain).filter((word) => !kept.has(word)));
  return (text) => punctuation.test(text) || words.has(plain(text));
}
