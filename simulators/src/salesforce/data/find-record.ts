import { apiError } from '../api-error.ts';
import { valueOf } from '../schema/org-schema.ts';
import type { FieldSchema, ObjectSchema } from '../schema/org-schema.ts';
import type { StoredRecord } from '../store/record-store.ts';
import type { OrgData } from './org-data.ts';

/** A field that records may be found by: an external id, or a standard key such as Email. */
export const lookupKey = (object: ObjectSchema, name: string): FieldSchema => {
  const field = object.fields.get(name.toLowerCase());
  if (field?.isLookupKey === true) return field;
  throw apiError('NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${name}`, {
    status: 404,
  });
};

/** The records that hold a value in a key field; at most one where the field is unique. */
export const recordsWithKey = (
  data: OrgData,
  object: ObjectSchema,
  field: FieldSchema,
  value: string,
): StoredRecord[] => {
  if (field.isUnique) {
    const holder = data.records.get(data.records.holderOf(object.name, field, value) ?? '');
    return holder === undefined ? [] : [holder];
  }
  return data.records
    .list(object.name)
    .filter((record) => record.values['IsDeleted'] === false)
    .filter((record) => String(valueOf(field, record.values) ?? '').toLowerCase() === value.toLowerCase());
};

/** The one record that holds a value in a key field; several are refused with status 300. */
export const recordWithKey = (
  data: OrgData,
  object: ObjectSchema,
  field: FieldSchema,
  value: string,
): StoredRecord | undefined => {
  const [first, ...others] = recordsWithKey(data, object, field, value);
  if (first === undefined || others.length === 0) return first;
  const ids = [first, ...others].map((record) => record.id);
  throw apiError(
    'DUPLICATE_EXTERNAL_ID',
    `More than one record found for external id field: [${ids.join(', ')}]`,
    {
      status: 300,
      choices: ids.map((id) => `/sobjects/${object.name}/${id}`),
    },
  );
};
