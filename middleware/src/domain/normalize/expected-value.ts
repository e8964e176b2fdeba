import type { Picklist } from '../../definitions/schema/picklists.ts';
import type { ReadingRules, ValueKind } from './read-value.ts';

/** What a value that was not understood could have been, in words: for whoever can send it again. */
export function expectedValue({ fields, picklists }: ReadingRules, kind: ValueKind): string {
  const list = picklists.picklists.find(({ key }) => key === kind.picklist);
  if (list !== undefined) return `one of ${spelled(list)}`;
  return kind.type === 'number' ? numberInWords(fields.reading.decimalSign, kind) : words[kind.type];
}

const spelled = ({ values }: Picklist): string => values.map(({ hubspot }) => hubspot).join(', ');

function numberInWords(decimalSign: string, { plausible = {} }: ValueKind): string {
  const { atLeast, atMost, whole = false } = plausible;
  const limits = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
  ];
  const number = whole ? 'a whole number' : `a number with “${decimalSign}” as its decimal sign`;
  return [number, ...limits].join(', ');
}

const words: Readonly<Record<Exclude<ValueKind['type'], 'number'>, string>> = {
  text: 'a text',
  boolean: 'true or false',
  date: 'a date',
  domain: 'a domain such as northwind.example',
  country: 'a country, by its name or its code (ISO 3166)',
};
