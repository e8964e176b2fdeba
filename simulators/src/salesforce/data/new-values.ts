import type { FieldValue, FieldValues, ObjectSchema } from '../schema/org-schema.ts';
import { storedInstant } from './instant-text.ts';
import type { OrgData } from './org-data.ts';

/** `H-{00000}` and 12 give `H-00012`. */
const numbered = (format: string, count: number): string =>
  format.replace(/\{(0+)\}/, (_, zeros: string) => String(count).padStart(zeros.length, '0'));

/** The values a new record has before anything that was sent: defaults, auto numbers, the owner. */
export const newValues = (data: OrgData, object: ObjectSchema, actor: string): Record<string, FieldValue> => {
  const values: Record<string, FieldValue> = {};
  for (const field of object.fields.values()) {
    values[field.name] =
      field.autoNumber === undefined
        ? field.defaultValue
        : numbered(field.autoNumber, data.database.next(`${object.name}.${field.name}`));
  }
  return object.fields.has('ownerid') ? { ...values, OwnerId: actor } : values;
};

/** What every write leaves on a record. */
export const modifiedBy = (data: OrgData, actor: string): FieldValues => {
  const now = storedInstant(data.clock.now());
  return { LastModifiedDate: now, LastModifiedById: actor, SystemModstamp: now };
};

/** Joins the names of people, as the platform does by itself. */
export const withFullName = (object: ObjectSchema, values: FieldValues): FieldValues => {
  if (!object.fields.has('lastname')) return values;
  const parts = [values['FirstName'], values['LastName']].filter((part) => typeof part === 'string');
  return { ...values, Name: parts.join(' ') };
};
