import { apiError } from '../api-error.ts';
import { valueOf } from '../schema/org-schema.ts';
import type { FieldSchema, ObjectSchema } from '../schema/org-schema.ts';
import type { QueryRow } from '../soql/run-query.ts';
import type { StoredRecord } from '../store/record-store.ts';
import { wireRendering } from './wire-row.ts';

const fieldsNamed = (object: ObjectSchema, names: readonly string[]): FieldSchema[] =>
  names.map((name) => {
    const field = object.fields.get(name.trim().toLowerCase());
    if (field !== undefined) return field;
    throw apiError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
  });

/** A whole record as the REST API writes it, or only some of its fields. */
export const wireRecord = (
  object: ObjectSchema,
  record: StoredRecord,
  given: { readonly versionPath: string; readonly names: readonly string[] | undefined },
): QueryRow => {
  const rendering = wireRendering(given.versionPath);
  const fields = given.names === undefined ? [...object.fields.values()] : fieldsNamed(object, given.names);
  const values = fields.map(
    (field) => [field.name, rendering.value(field, valueOf(field, record.values))] as const,
  );
  return { ...rendering.head(record), ...Object.fromEntries(values) };
};
