import type { Fields } from '../schema/fields.ts';
import { entry } from './entry.ts';
import { normalizeValue } from './normalize-value.ts';

/** The value of a field as it is compared across the CRMs; to the letter for a field that says no other way. */
export function comparableValue(fields: Fields, key: string, value: string): string {
  const { compareAs } = entry([...fields.shared, ...fields.supporting], key);
  return compareAs === undefined ? value : normalizeValue(entry(fields.comparisons, compareAs), value);
}
