import type { Connection } from 'jsforce/lib/connection.js';
import { SalesforceId } from '@treaty/contract/crm-id';
import { z } from 'zod';
import { parseAnswer } from '../http-client/read-answer.ts';
import { runQueries } from './composite-queries.ts';
import { openConnection, type ConnectionOptions } from './connection.ts';
import { keepSession } from './session.ts';

/** Fields of a record by API name; a field that is undefined is not sent. */
export type Columns = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What we ask an org: three kinds of calls, each parsed, each in a session that renews itself. */
export interface Org {
  /** All rows of a query, page after page. */
  query<T>(soql: string, row: z.ZodType<T>): Promise<readonly T[]>;
  /** The first page of each of several queries, in one call. */
  queries(soqls: readonly string[]): Promise<readonly (readonly unknown[])[]>;
  /** The rows of a query in the shape that is expected of them. */
  parse<T>(row: z.ZodType<T>, records: readonly unknown[] | undefined): readonly T[];
  update(object: string, id: string, columns: Columns): Promise<void>;
  /** Creates or updates by external id; returns the record's id. */
  upsert(object: string, externalId: { field: string; value: string }, columns: Columns): Promise<string>;
}

const Page = z.object({
  records: z.array(z.unknown()),
  done: z.boolean(),
  nextRecordsUrl: z.string().startsWith('/services/data/').optional(),
});
const Upserted = z.object({ id: SalesforceId });

// Without this the org's own assignment rules would take a lead from the rep that routing chose, even when a flow touches it.
const keepOwner = { headers: { 'sforce-auto-assign': 'FALSE' } };

/** Talks to an org through jsforce. */
export const createOrg = (options: ConnectionOptions): Org => {
  const { system } = options.http;
  const inSession = keepSession(() => openConnection(options));
  return {
    query: (soql, row) =>
      inSession(async (connection) => {
        const records = await fetchRecords(connection, system, soql);
        return parseAnswer(system, z.array(row), records);
      }),
    queries: (soqls) =>
      inSession((connection) => runQueries(connection, { system, clock: options.clock }, soqls)),
    parse: (row, records) => parseAnswer(system, z.array(row), records ?? []),
    update: (object, id, columns) =>
      inSession(async (connection) => {
        await connection.update(object, { ...columns, Id: id }, keepOwner);
      }),
    upsert: (object, { field, value }, columns) =>
      inSession(async (connection) => {
        // jsforce puts the key into the path as it is.
        const record = { ...columns, [field]: encodeURIComponent(value) };
        const answer = await connection.upsert(object, record, field, keepOwner);
        return parseAnswer(system, Upserted, answer).id;
      }),
  };
};

// Not connection.query: it fails in itself on an answer that does not come from an org.
const fetchRecords = async (
  connection: Connection,
  system: string,
  soql: string,
): Promise<readonly unknown[]> => {
  const records: unknown[] = [];
  let next: string | undefined = `/query?q=${encodeURIComponent(soql)}`;
  while (next !== undefined) {
    const page: z.infer<typeof Page> = parseAnswer(system, Page, await connection.request(next));
    records.push(...page.records);
    next = page.done ? undefined : page.nextRecordsUrl;
  }
  return records;
};
