import type { Traits, TraitValue } from '../lead.ts';
import { readersOf, type FieldReader } from '../normalize/readers-of.ts';
import type { ReadingRules } from '../normalize/read-value.ts';
import { storableText } from '../normalize/storable.ts';

/** What fields say about a lead, each value as we write it, and what could not be understood, as it was given. By name of the trait or fact. */
export interface ReadFields {
  readonly facts: Readonly<Record<string, string>>;
  readonly traits: Traits;
  readonly notUnderstood: Readonly<Record<string, string>>;
}

/** What is kept of a value that is not understood. */
const keptLength = 200;

/** Reads what is given for each field: nothing, a value, or parts that are joined by a space. */
export function readFields(
  rules: ReadingRules,
  givenFor: (field: FieldReader['field'], name: string) => TraitValue | readonly TraitValue[],
): ReadFields {
  const facts: Record<string, string> = {};
  const traits: Record<string, TraitValue> = {};
  const notUnderstood: Record<string, string> = {};
  for (const { field, name, isFact, read } of readersOf(rules).fields) {
    const given = joined([givenFor(field, name)].flat(), read);
    const reading = read(given);
    if (reading.kind === 'not_understood')
      notUnderstood[name] = storableText(String(given).slice(0, keptLength));
    if (reading.kind !== 'understood') continue;
    if (isFact) facts[name] = String(reading.value);
    else traits[name] = reading.value;
  }
  return { facts, traits, notUnderstood };
}

/** A part that is only a placeholder is left out. */
function joined(parts: readonly TraitValue[], read: FieldReader['read']): TraitValue {
  const [only = '', ...others] = parts;
  if (others.length === 0) return only;
  return parts
    .filter((part) => read(part).kind !== 'missing')
    .map((part) => String(part).trim())
    .join(' ');
}
