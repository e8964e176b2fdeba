import { leadStatuses } from '../schema/lead-statuses.ts';
import { insertByPlatform } from './insert-by-platform.ts';
import type { OrgData } from './org-data.ts';

/** Makes the record of each status that leads may have, where it is not there yet. */
export const keepLeadStatuses = (data: OrgData, actor: string): void => {
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
