import { SalesforceId } from '@treaty/contract/crm-id';
import { z } from 'zod';
import type { SalesforceRecord } from '../../domain/lead.ts';
import type { HandoffRecord, KeyedLead, RecordPage } from '../../services/ports/salesforce.ts';
import type { Org } from './org.ts';
import { soqlText } from './soql.ts';

/** What one answer holds at most. Each part is a query of its own, since a query's further pages are gone after a while. */
const most = 2000;

const columns = {
  Id: SalesforceId,
  Treaty_Key__c: z.string(),
  Treaty_Score__c: z.number().nullable(),
  Treaty_Stage__c: z.string().nullable(),
  Treaty_Status__c: z.string().nullable(),
  Treaty_Reason__c: z.string().nullable(),
  Treaty_Model_Version__c: z.string().nullable(),
};
const rows = {
  Lead: z.object({ ...columns, IsConverted: z.boolean() }),
  Contact: z.object(columns),
};

/** The records of an object that carry a Treaty key, by id. */
export const keyedLeads = async (
  org: Org,
  object: SalesforceRecord['object'],
  after: string | null,
): Promise<RecordPage<KeyedLead>> => {
  const row = rows[object];
  const names = Object.keys(row.shape).join(', ');
  const soql = `SELECT ${names} FROM ${object} WHERE Treaty_Key__c != null${from(after)}`;
  return pageOf((await org.query<z.infer<typeof row>>(soql, row)).map(toKeyedLead));
};

const HandoffRow = z.object({
  Id: SalesforceId,
  Handoff_Key__c: z.string(),
  Status__c: z.string().nullable(),
});

/** The handoff records that are not closed, by id. */
export const openHandoffs = async (
  org: Org,
  after: string | null,
): Promise<RecordPage<Pick<HandoffRecord, 'id' | 'key' | 'status'>>> => {
  const names = Object.keys(HandoffRow.shape).join(', ');
  const soql = `SELECT ${names} FROM Treaty_Handoff__c WHERE Closed__c = false${from(after)}`;
  const found = await org.query(soql, HandoffRow);
  return pageOf(found.map((row) => ({ id: row.Id, key: row.Handoff_Key__c, status: row.Status__c ?? '' })));
};

/** The ids of these records that the org still has. */
export const remaining = async (
  org: Org,
  records: readonly SalesforceRecord[],
): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  for (const [object, ofObject] of Map.groupBy(records, (record) => record.object)) {
    const ids = ofObject.map(({ id }) => soqlText(id)).join(', ');
    const present = await org.query(
      `SELECT Id FROM ${object} WHERE Id IN (${ids})`,
      z.object({ Id: SalesforceId }),
    );
    for (const { Id } of present) found.add(Id);
  }
  return found;
};

const from = (after: string | null): string =>
  `${after === null ? '' : ` AND Id > ${soqlText(after)}`} ORDER BY Id LIMIT ${most}`;

const pageOf = <T extends { readonly id: string }>(records: readonly T[]): RecordPage<T> => ({
  records,
  next: records.length < most ? null : (records.at(-1)?.id ?? null),
});

const toKeyedLead = (row: z.infer<(typeof rows)['Lead' | 'Contact']>): KeyedLead => ({
  id: row.Id,
  key: row.Treaty_Key__c,
  isConverted: 'IsConverted' in row && row.IsConverted,
  fields: {
    score: row.Treaty_Score__c,
    stage: row.Treaty_Stage__c,
    status: row.Treaty_Status__c,
    reason: row.Treaty_Reason__c,
    modelVersion: row.Treaty_Model_Version__c,
  },
});
