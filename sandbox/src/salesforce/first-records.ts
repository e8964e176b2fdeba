import { modifiedBy, newValues } from './data/new-values.ts';
import type { OrgData } from './data/org-data.ts';
import { insertRecord } from './data/save-record.ts';
import { objectNamed } from './schema/org-schema.ts';
import { recordId } from './store/record-id.ts';

/** The records every org has from its first day. */
export interface FirstRecords {
  readonly organizationId: string;
  readonly administratorId: string;
  readonly integrationUserId: string;
}

const firstIds: FirstRecords = {
  organizationId: recordId('00D', 1),
  administratorId: recordId('005', 1),
  integrationUserId: recordId('005', 2),
};

const makeOrganization = (data: OrgData): void => {
  const object = objectNamed(data.schema, 'Organization');
  const id = recordId(object.keyPrefix, data.database.next(object.name));
  const stamps = modifiedBy(data, firstIds.administratorId);
  data.records.put({
    id,
    object: object.name,
    values: {
      ...newValues(data, object, firstIds.administratorId),
      ...stamps,
      Id: id,
      CreatedById: firstIds.administratorId,
      CreatedDate: stamps['SystemModstamp'] ?? null,
      Name: 'Simulated org',
      InstanceName: 'SANDBOX',
      IsSandbox: true,
      OrganizationType: 'Developer Edition',
    },
  });
};

const makeUser = (data: OrgData, username: string, lastName: string): void => {
  const raw = { Username: username, Email: username, LastName: lastName };
  insertRecord(data, 'User', { raw, actor: firstIds.administratorId });
};

/** Makes the organization, its administrator and the integration user in an empty org; ids are always the same. */
export const makeFirstRecords = (
  data: OrgData,
  usernames: { administrator: string; integration: string },
): FirstRecords => {
  if (data.records.get(firstIds.organizationId) === undefined) {
    data.database.transaction(() => {
      makeOrganization(data);
      makeUser(data, usernames.administrator, 'Administrator');
      makeUser(data, usernames.integration, 'Treaty Integration');
    });
  }
  return firstIds;
};
