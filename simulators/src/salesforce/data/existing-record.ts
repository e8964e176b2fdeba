import { apiError } from '../api-error.ts';
import type { FieldValue, ObjectSchema } from '../schema/org-schema.ts';
import { normalId } from '../store/record-id.ts';
import type { StoredRecord } from '../store/record-store.ts';
import type { OrgData } from './org-data.ts';

/** The record of an object by id in either form; refuses an unknown or deleted one. */
export const existingRecord = (data: OrgData, object: ObjectSchema, id: string): StoredRecord => {
  const record = data.records.get(normalId(id) ?? '');
  if (record?.object !== object.name) {
    throw apiError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
  }
  if (record.values['IsDeleted'] === true) {
    throw apiError('ENTITY_IS_DELETED', 'entity is deleted', { status: 404, fields: [] });
  }
  return record;
};

/** The same, for a write: a converted lead is refused, whoever writes. */
export const changeableRecord = (data: OrgData, object: ObjectSchema, id: string): StoredRecord => {
  const record = existingRecord(data, object, id);
  if (record.values['IsConverted'] !== true) return record;
  throw apiError('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead', { fields: [] });
};

/** The record that a lookup's value points to; undefined for none, or a deleted one. */
export const recordAt = (data: OrgData, id: FieldValue | undefined): StoredRecord | undefined => {
  const record = typeof id === 'string' ? data.records.get(id) : undefined;
  return record?.values['IsDeleted'] === false ? record : undefined;
};
