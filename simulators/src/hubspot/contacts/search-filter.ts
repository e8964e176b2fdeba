import { z } from 'zod';
import type { PropertyValues } from '../model/check-properties.ts';
import { invalidInput } from '../model/hubspot-error.ts';
import type { PropertyDefinition } from '../model/property-definition.ts';

const operators = [
  'EQ',
  'NEQ',
  'LT',
  'LTE',
  'GT',
  'GTE',
  'BETWEEN',
  'IN',
  'NOT_IN',
  'HAS_PROPERTY',
  'NOT_HAS_PROPERTY',
  'CONTAINS_TOKEN',
  'NOT_CONTAINS_TOKEN',
] as const;

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

export const filterSchema = z.object({
  propertyName: z.string(),
  operator: z.enum(operators),
  value: scalar.optional(),
  highValue: scalar.optional(),
  values: z.array(scalar).optional(),
});
export type Filter = z.infer<typeof filterSchema>;

/** The value in a form that compares as its type does: numbers and instants as numbers, text without regard to case. */
export const sortableValue = (definition: PropertyDefinition | undefined, text: string): string | number => {
  if (definition?.type === 'number') return Number(text);
  if (definition?.type === 'date' || definition?.type === 'datetime')
    return /^-?\d+$/.test(text) ? Number(text) : Date.parse(text);
  return definition?.type === 'string' ? text.toLowerCase() : text;
};

/** A token is a run of letters, digits and signs within words; `*` at either end matches the rest of the token. */
const containsToken = (text: string, token: string): boolean => {
  const sought = token.toLowerCase().replaceAll('*', '');
  return text
    .toLowerCase()
    .split(/[\s,;]+/)
    .some((each) => (token.includes('*') ? each.includes(sought) : each === sought));
};

const needed = (filter: Filter, value: string | undefined): string => {
  if (value === undefined)
    throw invalidInput(`The filter on ${filter.propertyName} with ${filter.operator} lacks its value.`);
  return value;
};

const compares = (definition: PropertyDefinition, text: string, filter: Filter): boolean => {
  const value = sortableValue(definition, text);
  const given = sortableValue(definition, needed(filter, filter.value));
  switch (filter.operator) {
    case 'EQ':
      return value === given;
    case 'LT':
      return value < given;
    case 'LTE':
      return value <= given;
    case 'GT':
      return value > given;
    case 'GTE':
      return value >= given;
    case 'BETWEEN':
      return value >= given && value <= sortableValue(definition, needed(filter, filter.highValue));
    default:
      return containsToken(text, needed(filter, filter.value));
  }
};

/** Text values given to IN must be in lower case: HubSpot lowers the stored value only. */
const isAmong = (definition: PropertyDefinition, text: string, filter: Filter): boolean => {
  if (filter.values === undefined)
    throw invalidInput(`The filter on ${filter.propertyName} with ${filter.operator} lacks its values.`);
  return filter.values.includes(definition.type === 'string' ? text.toLowerCase() : text);
};

/** Says whether a record's values pass a filter; a record without the property passes only NEQ, NOT_IN, NOT_HAS_PROPERTY and NOT_CONTAINS_TOKEN. */
export const matches = (
  definitionOf: (name: string) => PropertyDefinition | undefined,
  values: PropertyValues,
  filter: Filter,
): boolean => {
  const definition = definitionOf(filter.propertyName);
  if (definition === undefined)
    throw invalidInput(
      `There was a problem with the request: property "${filter.propertyName}" does not exist.`,
    );
  const text = values[filter.propertyName] ?? '';
  const has = text !== '';
  switch (filter.operator) {
    case 'HAS_PROPERTY':
      return has;
    case 'NOT_HAS_PROPERTY':
      return !has;
    case 'IN':
      return has && isAmong(definition, text, filter);
    case 'NOT_IN':
      return !has || !isAmong(definition, text, filter);
    case 'NEQ':
      return !has || !compares(definition, text, { ...filter, operator: 'EQ' });
    case 'NOT_CONTAINS_TOKEN':
      return !has || !compares(definition, text, { ...filter, operator: 'CONTAINS_TOKEN' });
    default:
      return has && compares(definition, text, filter);
  }
};
