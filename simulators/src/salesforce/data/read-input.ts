import { apiError } from '../api-error.ts';
import { objectOfId } from '../schema/org-schema.ts';
import type { FieldSchema, FieldValue, ObjectSchema } from '../schema/org-schema.ts';
import { normalId } from '../store/record-id.ts';
import { readFieldValue } from './field-value.ts';
import type { OrgData } from './org-data.ts';

/** Whether a record is made or changed. */
export type Operation = 'create' | 'update';

/** A record as it came: names in any case, values of any type. */
export type RawRecord = Readonly<Record<string, unknown>>;

const writableField = (object: ObjectSchema, name: string, operation: Operation): FieldSchema => {
  const field = object.fields.get(name.toLowerCase());
  if (field === undefined) {
    throw apiError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
  }
  if (field.type === 'id') throw refusalOfId(operation);
  if (operation === 'create' ? field.isCreateable : field.isUpdateable) return field;
  throw apiError(
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${field.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
    { fields: [field.name] },
  );
};

const refusalOfId = (operation: Operation) =>
  operation === 'create'
    ? apiError('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', { fields: ['Id'] })
    : apiError('INVALID_FIELD', 'The Id field should not be specified in the sobject data.');

/** A lookup must name a record of the right object that is not deleted; an owner must be active. */
const readReference = (data: OrgData, field: FieldSchema, value: string): string => {
  const id = normalId(value);
  const fields = [field.name];
  if (id === undefined || objectOfId(data.schema, id)?.name !== field.referenceTo) {
    throw apiError('MALFORMED_ID', `${field.label}: id value of incorrect type: ${value}`, { fields });
  }
  const target = data.records.get(id);
  if (target === undefined || target.values['IsDeleted'] === true) {
    throw apiError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', { fields });
  }
  if (field.name === 'OwnerId' && target.values['IsActive'] === false) {
    throw apiError('INACTIVE_OWNER_OR_USER', `operation performed with inactive user [${id}] as owner`, {
      fields,
    });
  }
  return id;
};

/** Reads what was sent for a record into stored values, by the fields' exact names; refuses the first fault. */
export const readInput = (
  data: OrgData,
  object: ObjectSchema,
  raw: RawRecord,
  operation: Operation,
): Record<string, FieldValue> => {
  const values: Record<string, FieldValue> = {};
  for (const [name, rawValue] of Object.entries(raw)) {
    if (name === 'attributes') continue;
    const field = writableField(object, name, operation);
    const value = readFieldValue(field, rawValue);
    const isReference = field.type === 'reference' && typeof value === 'string';
    values[field.name] = isReference ? readReference(data, field, value) : value;
  }
  return values;
};
