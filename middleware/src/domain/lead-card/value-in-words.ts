import type { Definitions } from '../../definitions/definitions.ts';
import { fieldsOf } from '../facts/read-contact.ts';
import type { TraitValue } from '../lead.ts';

/** A trait or fact as people read it: the label of a picklist's value, yes or no, a number with separators. */
export function valueInWords({ fields, picklists }: Definitions, name: string, value: TraitValue): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return new Intl.NumberFormat('en').format(value);
  const field = fieldsOf(fields).find((candidate) => candidate.trait === name || candidate.fact === name);
  const values = picklists.picklists.find((list) => list.key === field?.picklist)?.values ?? [];
  return values.find((candidate) => candidate.key === value)?.label ?? value;
}
