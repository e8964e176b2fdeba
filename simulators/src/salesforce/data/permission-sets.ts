import { apiError } from '../api-error.ts';
import type { FieldValues, PermissionSetSchema } from '../schema/org-schema.ts';
import type { StoredRecord } from '../store/record-store.ts';
import { deleteRecord } from './delete-record.ts';
import { insertByPlatform } from './insert-by-platform.ts';
import { modifiedBy } from './new-values.ts';
import type { OrgData } from './org-data.ts';

const present = (data: OrgData, object: string): StoredRecord[] =>
  data.records.list(object).filter(({ values }) => values['IsDeleted'] === false);

const valuesOf = ({ name, label, description }: PermissionSetSchema): FieldValues => ({
  Name: name,
  Label: label,
  Description: description,
  IsCustom: true,
});

const isSame = (record: StoredRecord, values: FieldValues): boolean =>
  Object.entries(values).every(([field, value]) => record.values[field] === value);

/** Brings the records of permission sets to what is deployed: a query finds those, and no others. */
export const keepPermissionSets = (data: OrgData, actor: string): void => {
  const held = new Map(present(data, 'PermissionSet').map((record) => [record.values['Name'], record]));
  data.database.transaction(() => {
    for (const set of data.schema.permissionSets) {
      const values = valuesOf(set);
      const record = held.get(set.name);
      held.delete(set.name);
      if (record === undefined) insertByPlatform(data, 'PermissionSet', { values, actor });
      else if (!isSame(record, values))
        data.records.put({ ...record, values: { ...record.values, ...values, ...modifiedBy(data, actor) } });
    }
    for (const { id } of held.values()) deleteRecord(data, 'PermissionSet', { id, actor });
  });
};

/** Whether users have a permission set, which then cannot be deleted. */
export const isAssigned = (data: OrgData, name: string): boolean =>
  present(data, 'PermissionSetAssignment').some(
    ({ values }) => data.records.get(String(values['PermissionSetId']))?.values['Name'] === name,
  );

/** A user is given a permission set once. */
export const refuseSameAssignment = (data: OrgData, { id, object, values }: StoredRecord): void => {
  if (object !== 'PermissionSetAssignment') return;
  const { AssigneeId: user, PermissionSetId: set } = values;
  const same = present(data, object).some(
    (other) =>
      other.id !== id && other.values['AssigneeId'] === user && other.values['PermissionSetId'] === set,
  );
  if (!same) return;
  throw apiError(
    'DUPLICATE_VALUE',
    `Duplicate PermissionSetAssignment. Assignee: ${String(user)}; Permission Set: ${String(set)}`,
    { fields: ['AssigneeId', 'PermissionSetId'] },
  );
};
