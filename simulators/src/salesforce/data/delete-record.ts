import { objectNamed } from '../schema/org-schema.ts';
import type { FieldSchema, ObjectSchema } from '../schema/org-schema.ts';
import type { StoredRecord } from '../store/record-store.ts';
import { releaseUniqueValues } from './claim-unique-values.ts';
import { existingRecord } from './existing-record.ts';
import { modifiedBy } from './new-values.ts';
import type { OrgData } from './org-data.ts';

const customLookupsTo = (data: OrgData, target: string): { object: ObjectSchema; field: FieldSchema }[] =>
  [...data.schema.objects.values()].flatMap((object) =>
    [...object.fields.values()]
      .filter((field) => field.isCustom && field.referenceTo === target)
      .map((field) => ({ object, field })),
  );

/** Custom lookups are emptied (SetNull) when what they point to is deleted; this touches no stamps. */
const emptyLookups = (data: OrgData, target: StoredRecord): void => {
  for (const { object, field } of customLookupsTo(data, target.object)) {
    for (const record of data.records.list(object.name)) {
      if (record.values[field.name] !== target.id) continue;
      data.records.put({ ...record, values: { ...record.values, [field.name]: null } });
    }
  }
};

/** Moves a record to the recycle bin: only queryAll sees it from then on. */
export const deleteRecord = (
  data: OrgData,
  objectName: string,
  given: { id: string; actor: string },
): void => {
  data.database.transaction(() => {
    const object = objectNamed(data.schema, objectName);
    const record = existingRecord(data, object, given.id);
    const values = { ...record.values, IsDeleted: true, ...modifiedBy(data, given.actor) };
    releaseUniqueValues(data, object, record);
    data.records.put({ ...record, values });
    emptyLookups(data, record);
  });
};
