import { objectNamed } from '../schema/org-schema.ts';
import type { FieldValues } from '../schema/org-schema.ts';
import { recordId } from '../store/record-id.ts';
import { modifiedBy, newValues } from './new-values.ts';
import type { OrgData } from './org-data.ts';

/** Makes a record of an object that only the platform makes, and gives its id. */
export const insertByPlatform = (
  data: OrgData,
  objectName: string,
  given: { readonly values: FieldValues; readonly actor: string },
): string => {
  const { values, actor } = given;
  const object = objectNamed(data.schema, objectName);
  const id = recordId(object.keyPrefix, data.database.next(object.name));
  const stamps = modifiedBy(data, actor);
  const created = { Id: id, CreatedById: actor, CreatedDate: stamps['SystemModstamp'] ?? null };
  data.records.put({
    id,
    object: object.name,
    values: { ...newValues(data, object, actor), ...stamps, ...created, ...values },
  });
  return id;
};
