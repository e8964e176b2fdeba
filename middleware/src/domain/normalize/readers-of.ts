import type { Fields, SharedField, SupportingField } from '../../definitions/schema/fields.ts';
import { valueReader, type ReadingRules, type ReadValue } from './read-value.ts';

/** A field whose values say something about a lead, with the name under which they are kept, and its reader. */
export interface FieldReader {
  readonly field: SharedField | SupportingField;
  readonly name: string;
  readonly isFact: boolean;
  readonly read: ReadValue;
}

/** The readers of an agreement. */
export interface Readers {
  readonly fields: readonly FieldReader[];
  /** By key, of what is said of activities. */
  readonly properties: ReadonlyMap<string, ReadValue>;
}

const cache = new WeakMap<Fields, Readers & { readonly picklists: ReadingRules['picklists'] }>();

/** The readers of an agreement, made once for each. */
export function readersOf(rules: ReadingRules): Readers {
  const known = cache.get(rules.fields);
  if (known?.picklists === rules.picklists) return known;
  const readers = { ...makeReaders(rules), picklists: rules.picklists };
  cache.set(rules.fields, readers);
  return readers;
}

const makeReaders = (rules: ReadingRules): Readers => ({
  fields: [...rules.fields.shared, ...rules.fields.supporting].flatMap((field) => {
    const name = field.trait ?? field.fact;
    if (name === undefined) return [];
    return [{ field, name, isFact: field.trait === undefined, read: valueReader(rules, field) }];
  }),
  properties: new Map(
    rules.picklists.activityProperties.map((property) => [property.key, valueReader(rules, property)]),
  ),
});
