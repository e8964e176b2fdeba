import { apiError } from '../api-error.ts';
import { valueOf } from '../schema/org-schema.ts';
import type { ObjectSchema } from '../schema/org-schema.ts';
import type { StoredRecord } from '../store/record-store.ts';
import type { OrgData } from './org-data.ts';

/** Books the record's values of unique fields; refuses one that another record holds. */
export const claimUniqueValues = (data: OrgData, object: ObjectSchema, record: StoredRecord): void => {
  for (const field of object.fields.values()) {
    if (!field.isUnique) continue;
    const value = valueOf(field, record.values);
    const text = value === null ? null : String(value);
    const holder = text === null ? undefined : data.records.holderOf(object.name, field, text);
    if (holder !== undefined && holder !== record.id) {
      throw apiError(
        'DUPLICATE_VALUE',
        `duplicate value found: ${field.name} duplicates value on record with id: ${holder.slice(0, 15)}`,
        { fields: [] },
      );
    }
    data.records.claim(record, field, text);
  }
};

/** Gives up the record's values of unique fields, as a deleted record does. */
export const releaseUniqueValues = (data: OrgData, object: ObjectSchema, record: StoredRecord): void => {
  for (const field of object.fields.values()) {
    if (field.isUnique) data.records.claim(record, field, null);
  }
};
