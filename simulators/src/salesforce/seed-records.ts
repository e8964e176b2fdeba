import { insertByPlatform } from './data/insert-by-platform.ts';
import type { OrgData } from './data/org-data.ts';
import { keepPermissionSets } from './data/permission-sets.ts';
import { insertRecord } from './data/save-record.ts';
import { recordId } from './store/record-id.ts';
import { leadStatuses } from './schema/lead-statuses.ts';

/** The records every org has from its first day. */
export interface SeededRecords {
  readonly organizationId: string;
  readonly administratorId: string;
  readonly integrationUserId: string;
}

const firstIds: SeededRecords = {
  organizationId: recordId('00D', 1),
  administratorId: recordId('005', 1),
  integrationUserId: recordId('005', 2),
};

const makeOrganization = (data: OrgData): void => {
  insertByPlatform(data, 'Organization', {
    actor: firstIds.administratorId,
    values: {
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

/** Makes the organization, its administrator and the integration user in an empty org, the statuses of leads, and the permission sets that are deployed; ids are always the same. */
export const seedRecords = (
  data: OrgData,
  usernames: { administrator: string; integration: string },
): SeededRecords => {
  if (data.records.get(firstIds.organizationId) === undefined) {
    data.database.transaction(() => {
      makeOrganization(data);
      makeUser(data, usernames.administrator, 'Administrator');
      makeUser(data, usernames.integration, 'Treaty Integration');
    });
  }
  keepLeadStatuses(data, firstIds.administratorId);
  keepPermissionSets(data, firstIds.administratorId);
  return firstIds;
};

/** Makes the record of each status that leads may have, where it is not there yet. */
const keepLeadStatuses = (data: OrgData, actor: string): void => {
  const held = new Set(data.records.list('LeadStatus').map(({ values }) => values['ApiName']));
  data.database.transaction(() => {
    for (const [place, { label, isConverted }] of leadStatuses.entries()) {
      if (held.has(label)) continue;
      const values = {
        ApiName: label,
        MasterLabel: label,
        IsConverted: isConverted,
        IsDefault: place === 0,
        SortOrder: place + 1,
      };
      insertByPlatform(data, 'LeadStatus', { values, actor });
    }
  });
};
