import { z } from 'zod';
import { requestJson, requireJson, type JsonResponse } from './json-client.ts';

const api = '/services/data/v66.0';
const Record = z.record(z.string(), z.unknown());

/** A Salesforce record as the API gives it. */
export type SalesforceRecord = z.infer<typeof Record>;

/** A rep's session: what a page in Salesforce reads and writes by Lightning Data Service. */
export interface SalesforceSession {
  readonly read: (object: string, id: string) => Promise<SalesforceRecord>;
  /** The handoff of a lead's cycle, by its key. */
  readonly handoff: (key: string) => Promise<SalesforceRecord & { readonly Id: string }>;
  /** Updates a record and returns the response, whatever its status. */
  readonly update: (object: string, id: string, values: SalesforceRecord) => Promise<JsonResponse>;
}

const Handoff = Record.and(z.object({ Id: z.string() }));

/** Opens a session with an access token. */
export function openSalesforceSession(instanceUrl: string, token: string): SalesforceSession {
  const path = (...parts: string[]): string =>
    `${instanceUrl}${api}/sobjects/${parts.map(encodeURIComponent).join('/')}`;
  return {
    read: async (object, id) => Record.parse(await requireJson({ url: path(object, id), token })),
    handoff: async (key) =>
      Handoff.parse(await requireJson({ url: path('Treaty_Handoff__c', 'Handoff_Key__c', key), token })),
    update: (object, id, values) =>
      requestJson({ method: 'PATCH', url: path(object, id), token, body: values }),
  };
}
