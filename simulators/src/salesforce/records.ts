import { convertLead } from './data/convert-lead.ts';
import type { Conversion } from './data/convert-lead.ts';
import { deleteRecord } from './data/delete-record.ts';
import type { OrgData } from './data/org-data.ts';
import type { RawRecord } from './data/read-input.ts';
import { insertRecord, updateRecord } from './data/save-record.ts';
import type { FieldValues } from './schema/org-schema.ts';
import { runQuery } from './soql/run-query.ts';
import type { QueryRow, Rendering } from './soql/run-query.ts';
import { normalId } from './store/record-id.ts';

/**
 * The org's records without the network, under the same rules as over it: rules and flows run, refusals throw.
 * Acts as the administrator unless a user is named. Instants come back as `YYYY-MM-DDTHH:mm:ss.000Z`.
 */
export interface Records {
  insert(object: string, values: RawRecord, actor?: string): string;
  update(object: string, id: string, values: RawRecord, actor?: string): void;
  delete(object: string, id: string, actor?: string): void;
  /** The record's values, also of a deleted one; undefined for an unknown id. */
  get(id: string): FieldValues | undefined;
  query(soql: string): readonly QueryRow[];
  /** Converts a lead as a rep does on its page; makes an account unless one is given. */
  convertLead(leadId: string, given?: { accountId?: string; actor?: string }): Conversion;
}

const asStored: Rendering = { head: () => ({}), value: (_, value) => value };

/** Records of an org for tests, demo and workbench. */
export const recordsOf = (data: OrgData, administratorId: string): Records => ({
  insert: (object, raw, actor = administratorId) => insertRecord(data, object, { raw, actor }),
  update: (object, id, raw, actor = administratorId) => {
    updateRecord(data, object, { id, raw, actor });
  },
  delete: (object, id, actor = administratorId) => {
    deleteRecord(data, object, { id, actor });
  },
  get: (id) => data.records.get(normalId(id) ?? '')?.values,
  query: (soql) => runQuery(data, soql, { rendering: asStored, withDeleted: false }).rows,
  convertLead: (leadId, { actor = administratorId, ...rest } = {}) =>
    convertLead(data, leadId, { actor, ...rest }),
});
