import type { FlowTools } from '../flows/flow.ts';
import { runFlows, withBeforeSaveFlows } from '../flows/run-flows.ts';
import { withFormulas } from '../formulas/with-formulas.ts';
import { ApiError, apiError } from '../api-error.ts';
import { refuseBrokenRules } from '../rules/broken-rules.ts';
import { objectNamed, valueOf } from '../schema/org-schema.ts';
import type { FieldValues, ObjectSchema } from '../schema/org-schema.ts';
import { recordId } from '../store/record-id.ts';
import type { StoredRecord } from '../store/record-store.ts';
import { claimUniqueValues } from './claim-unique-values.ts';
import { changeableRecord, recordAt } from './existing-record.ts';
import { modifiedBy, newValues, withFullName } from './new-values.ts';
import type { OrgData } from './org-data.ts';
import { refuseSameAssignment } from './permission-sets.ts';
import { readInput } from './read-input.ts';
import type { RawRecord } from './read-input.ts';

interface Save {
  readonly record: StoredRecord;
  readonly before: FieldValues | undefined;
  readonly actor: string;
}

const refuseMissing = (object: ObjectSchema, values: FieldValues): void => {
  const missing = [...object.fields.values()]
    .filter((field) => field.isRequired && valueOf(field, values) === null)
    .map((field) => field.name);
  if (missing.length === 0) return;
  throw apiError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, {
    fields: missing,
  });
};

/** What a flow may do as a user. */
export const flowTools = (data: OrgData, actor: string): FlowTools => ({
  get: (id) => recordAt(data, id)?.values,
  updateOrFollowFaultPath: (id, values) => {
    const target = recordAt(data, id);
    if (target === undefined) return;
    try {
      updateRecord(data, target.object, { id: target.id, raw: values, actor });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  },
});

/** The common end of an insert and an update, in the platform's order. */
const save = (data: OrgData, object: ObjectSchema, { record: given, before, actor }: Save): void => {
  const values = withBeforeSaveFlows(data.schema, object.name, { after: given.values, before });
  const record = { ...given, values: withFormulas(object, values) };
  const change = { after: record.values, before };
  refuseMissing(object, record.values);
  refuseBrokenRules(data.schema, object.name, change);
  refuseSameAssignment(data, record);
  claimUniqueValues(data, object, record);
  data.records.put(record);
  runFlows(data.schema, object.name, change, flowTools(data, actor));
};

/** Inserts a record as a user and gives its id; everything or nothing. */
export const insertRecord = (
  data: OrgData,
  objectName: string,
  given: { readonly raw: RawRecord; readonly actor: string },
): string =>
  data.database.transaction(() => {
    const { raw, actor } = given;
    const object = objectNamed(data.schema, objectName);
    if (!object.isCreateable) {
      throw apiError(
        'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
        `entity type cannot be inserted: ${object.label}`,
      );
    }
    const sent = readInput(data, object, raw, 'create');
    const id = recordId(object.keyPrefix, data.database.next(object.name));
    const stamps = modifiedBy(data, actor);
    const created = { Id: id, CreatedById: actor, CreatedDate: stamps['SystemModstamp'] ?? null };
    const values = withFullName(object, {
      ...newValues(data, object, actor),
      ...sent,
      ...created,
      ...stamps,
    });
    save(data, object, { record: { id, object: object.name, values }, before: undefined, actor });
    return id;
  });

/** Updates a record as a user; everything or nothing. A converted lead cannot be updated. */
export const updateRecord = (
  data: OrgData,
  objectName: string,
  given: { readonly id: string; readonly raw: RawRecord; readonly actor: string },
): void => {
  data.database.transaction(() => {
    const { raw, actor } = given;
    const object = objectNamed(data.schema, objectName);
    const sent = readInput(data, object, raw, 'update');
    const record = changeableRecord(data, object, given.id);
    const values = withFullName(object, { ...record.values, ...sent, ...modifiedBy(data, actor) });
    save(data, object, { record: { ...record, values }, before: record.values, actor });
  });
};
