import type { Traits, TraitValue } from '../lead.ts';
import { readersOf } from '../normalize/readers-of.ts';
import type { ReadingRules } from '../normalize/read-value.ts';

/** What is said of an activity besides its type, each value as we write it; and the names of what could not be understood. */
export interface ReadProperties {
  readonly properties: Traits;
  readonly notUnderstood: readonly string[];
}

/** Reads the properties of an activity by their types. What the definitions do not name is kept as it is: no condition looks at it. */
export function readProperties(rules: ReadingRules, given: Traits): ReadProperties {
  const readers = readersOf(rules).properties;
  const properties: Record<string, TraitValue> = {};
  const notUnderstood: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const reading = readers.get(name)?.(value) ?? ({ kind: 'understood', value } as const);
    if (reading.kind === 'understood') properties[name] = reading.value;
    else if (reading.kind === 'not_understood') notUnderstood.push(name);
  }
  return { properties, notUnderstood };
}
