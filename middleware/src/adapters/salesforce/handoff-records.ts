import { SalesforceId } from '@treaty/contract/crm-id';
import { GivenInstant } from '@treaty/contract/instant';
import { z } from 'zod';
import { instantFromText, instantToText, type Instant } from '../../domain/instant.ts';
import type { HandoffFields, HandoffRecord } from '../../services/ports/salesforce.ts';
import type { Columns, Org } from './org.ts';
import { soqlText } from './soql.ts';

const columnsRead = [
  'Id',
  'Handoff_Key__c',
  'Status__c',
  'Reason__c',
  'Detail__c',
  'Decision_Id__c',
  'Decided_By__c',
  'LastModifiedBy.Name',
  'LastModifiedBy.Username',
  'Closed__c',
  'SystemModstamp',
].join(', ');

const HandoffRow = z
  .object({
    Id: SalesforceId,
    Handoff_Key__c: z.string(),
    Status__c: z.string().nullable(),
    Reason__c: z.string().nullable(),
    Detail__c: z.string().nullable(),
    Decision_Id__c: z.string().nullable(),
    Decided_By__c: z.string().nullable(),
    LastModifiedBy: z.object({ Name: z.string().nullable(), Username: z.string().nullable() }).nullable(),
    Closed__c: z.boolean(),
    SystemModstamp: GivenInstant.transform(instantFromText),
  })
  .transform((row): HandoffRecord => ({
    id: row.Id,
    key: row.Handoff_Key__c,
    status: row.Status__c ?? '',
    reason: row.Reason__c,
    detail: row.Detail__c,
    decisionId: row.Decision_Id__c,
    decidedBy: row.Decided_By__c,
    lastModifiedByName: row.LastModifiedBy?.Name ?? null,
    lastModifiedByUsername: row.LastModifiedBy?.Username ?? null,
    closed: row.Closed__c,
    systemModstamp: row.SystemModstamp,
  }));

const instantColumn = (instant: Instant | null | undefined): string | null | undefined =>
  typeof instant === 'number' ? instantToText(instant) : instant;

const handoffColumns = (fields: HandoffFields): Columns => ({
  // The Lead stays linked after its conversion: the record then has both.
  ...(fields.record && { [`${fields.record.object}__c`]: fields.record.id }),
  Cycle__c: fields.cycle,
  Status__c: fields.status,
  Reason__c: fields.reason,
  Detail__c: fields.detail,
  Decision_Id__c: fields.decisionId,
  Decided_At__c: instantColumn(fields.decidedAt),
  Decided_By__c: fields.decidedBy,
  Due_At__c: instantColumn(fields.dueAt),
  Score__c: fields.score,
  Model_Version__c: fields.modelVersion,
  Closed__c: fields.closed,
  Lead_Card__c: fields.leadCard,
});

/** Creates or updates the handoff record under its key; returns its id. */
export const writeHandoff = (
  org: Org,
  key: string,
  fields: HandoffFields,
  ownerId: string | undefined,
): Promise<string> =>
  org.upsert(
    'Treaty_Handoff__c',
    { field: 'Handoff_Key__c', value: key },
    { ...handoffColumns(fields), OwnerId: ownerId },
  );

/** The handoff records with these keys, as many as there are. */
export const readHandoffs = (org: Org, keys: readonly string[]): Promise<readonly HandoffRecord[]> =>
  org.query(
    `SELECT ${columnsRead} FROM Treaty_Handoff__c WHERE Handoff_Key__c IN (${keys.map(soqlText).join(', ')})`,
    HandoffRow,
  );

/** The handoff records that changed at or after that instant, the oldest change first. */
export const changedHandoffs = (org: Org, since: Instant): Promise<readonly HandoffRecord[]> =>
  org.query(
    `SELECT ${columnsRead} FROM Treaty_Handoff__c` +
      ` WHERE SystemModstamp >= ${instantToText(since)} ORDER BY SystemModstamp, Id`,
    HandoffRow,
  );
