import type { Definitions } from '../../../middleware/src/definitions/definitions.ts';
import type { TraitValue } from '../../../middleware/src/domain/lead.ts';
import type { Reading, ReadValue } from '../../../middleware/src/domain/normalize/read-value.ts';
import { readersOf } from '../../../middleware/src/domain/normalize/readers-of.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';

const definitions = shippedDefinitions();

export const understood = (value: TraitValue): Reading => ({ kind: 'understood', value });

/** The reader of a trait, a fact or a property of activities. */
export function readerOf(name: string, { fields, picklists }: Definitions = definitions): ReadValue {
  const readers = readersOf({ fields, picklists });
  const read = readers.fields.find((field) => field.name === name)?.read ?? readers.properties.get(name);
  if (read === undefined) throw new Error(`nothing is called ${name}`);
  return read;
}

/** The agreement as it ships, for people who write numbers with this decimal sign. */
export const withDecimalSign = (decimalSign: '.' | ','): Definitions => {
  const { fields } = definitions;
  return { ...definitions, fields: { ...fields, reading: { ...fields.reading, decimalSign } } };
};
