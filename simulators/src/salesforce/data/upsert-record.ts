import { apiError } from '../api-error.ts';
import { objectNamed } from '../schema/org-schema.ts';
import { lookupKey, recordWithKey } from './find-record.ts';
import type { OrgData } from './org-data.ts';
import type { RawRecord } from './read-input.ts';
import { insertRecord, updateRecord } from './save-record.ts';

/** What an upsert did. */
export interface UpsertResult {
  readonly id: string;
  readonly isCreated: boolean;
}

/** Which record an upsert means: the value of a key field. */
export interface RecordKey {
  readonly field: string;
  readonly value: string;
}

/** Creates the record with that key, or updates the one that has it; the key itself is not among the values. */
export const upsertRecord = (
  data: OrgData,
  objectName: string,
  given: { readonly key: RecordKey; readonly raw: RawRecord; readonly actor: string },
): UpsertResult =>
  data.database.transaction(() => {
    const { key, raw, actor } = given;
    const object = objectNamed(data.schema, objectName);
    const field = lookupKey(object, key.field);
    if (Object.keys(raw).some((name) => name.toLowerCase() === field.name.toLowerCase())) {
      throw apiError('INVALID_FIELD', `The ${field.name} field should not be specified in the sobject data.`);
    }
    const found = recordWithKey(data, object, field, key.value);
    if (found === undefined) {
      const id = insertRecord(data, object.name, { raw: { ...raw, [field.name]: key.value }, actor });
      return { id, isCreated: true };
    }
    updateRecord(data, object.name, { id: found.id, raw, actor });
    return { id: found.id, isCreated: false };
  });
