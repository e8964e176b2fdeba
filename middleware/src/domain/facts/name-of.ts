import type { Fields } from '../../definitions/schema/fields.ts';
import { fieldsOf } from './read-contact.ts';

/** What people call a trait or a fact; its own name when no field holds it. */
export const nameOf = (fields: Fields, name: string): string =>
  fieldsOf(fields).find((field) => field.trait === name || field.fact === name)?.label ?? name;
