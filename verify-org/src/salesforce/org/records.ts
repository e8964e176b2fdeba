import { z } from 'zod';
import type { PlatformAnswer } from '../../platform-http.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';
import { parseBody, describeAnswer } from './answers.ts';

/** Values as they are sent, by the names of their fields. */
export type Values = Readonly<Record<string, unknown>>;

/** A record as it is read. */
export type Row = Readonly<Record<string, unknown>>;

const saved = z.looseObject({ id: z.string() });
const row = z.record(z.string(), z.unknown());
const rows = z.object({ records: z.array(row) });

/** A lead of this run: nothing but what the platform requires. */
export const leadOf = (org: SalesforceOrg, values: Values = {}): Values => ({
  LastName: org.newName(),
  Company: org.newName(),
  ...values,
});

/** Tries to create a record. */
export const post = (org: SalesforceOrg, object: string, values: Values): Promise<PlatformAnswer> =>
  org.request({ method: 'POST', path: `/sobjects/${object}`, body: values });

/** Tries to change a record; `at` is `Lead/00Q...`, or a path by an external id. */
export const patch = (
  org: SalesforceOrg,
  at: string,
  values: Values,
  headers: Readonly<Record<string, string>> = {},
): Promise<PlatformAnswer> =>
  org.request({ method: 'PATCH', path: `/sobjects/${at}`, body: values, headers });

/** Creates a record and gives its id. @throws when it is refused. */
export const create = async (org: SalesforceOrg, object: string, values: Values): Promise<string> => {
  const answer = await post(org, object, values);
  if (answer.status === 201) return parseBody(answer, saved).id;
  throw new Error(`a ${object} could not be created: ${describeAnswer(answer)}`);
};

/** Creates a lead and gives its id. */
export const newLead = (org: SalesforceOrg, values: Values = {}): Promise<string> =>
  create(org, 'Lead', leadOf(org, values));

/** Changes a record. @throws when it is refused. */
export const change = async (org: SalesforceOrg, at: string, values: Values): Promise<void> => {
  const answer = await patch(org, at, values);
  if (answer.status !== 204) throw new Error(`${at} could not be changed: ${describeAnswer(answer)}`);
};

/** Deletes a record. @throws when it is refused. */
export const remove = async (org: SalesforceOrg, at: string): Promise<void> => {
  const answer = await org.request({ method: 'DELETE', path: `/sobjects/${at}` });
  if (answer.status !== 204) throw new Error(`${at} could not be deleted: ${describeAnswer(answer)}`);
};

/** An id that no record of the org can have reached yet, from that of another record. */
export const unknownId = (id: string): string => `${id.slice(0, 6)}0zzzzzzzz`;

/** Tries to read some fields of a record. */
export const get = (org: SalesforceOrg, at: string, fields: readonly string[]): Promise<PlatformAnswer> =>
  org.request({ method: 'GET', path: `/sobjects/${at}?fields=${fields.join(',')}` });

/** Reads some fields of a record. @throws when it is refused. */
export const read = async (org: SalesforceOrg, at: string, fields: readonly string[]): Promise<Row> =>
  parseBody(await get(org, at, fields), row);

/** Tries a query. */
export const tryQuery = (
  org: SalesforceOrg,
  soql: string,
  resource: 'query' | 'queryAll' = 'query',
): Promise<PlatformAnswer> =>
  org.request({ method: 'GET', path: `/${resource}?q=${encodeURIComponent(soql)}` });

/** The rows of a query. @throws when it is refused. */
export const query = async (
  org: SalesforceOrg,
  soql: string,
  resource: 'query' | 'queryAll' = 'query',
): Promise<readonly Row[]> => parseBody(await tryQuery(org, soql, resource), rows).records;
