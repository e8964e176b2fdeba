import { SentHubSpotId } from '@treaty/contract/crm-id';
import { z } from 'zod';
import type { Clock } from '../../services/ports/clock.ts';
import type { HubSpot, HubSpotProperties } from '../../services/ports/hubspot.ts';
import type { HttpResponse, HttpClient } from '../http-client/http-call.ts';
import { parseAnswer, readJson } from '../http-client/read-answer.ts';
import { hubspotError } from './hubspot-error.ts';
import { moveLifecycleStage, writeForward, type Contacts } from './lifecycle-stage.ts';

/** What is needed to talk to a HubSpot account. */
export interface HubSpotOptions {
  readonly http: HttpClient;
  readonly clock: Clock;
  /** Such as https://api.hubapi.com. */
  readonly baseUrl: string;
  /** The static token of the private app. */
  readonly accessToken: string;
  /** HubSpot dates its API: such as 2026-09. */
  readonly apiVersion: string;
}

const Contact = z.object({ properties: z.record(z.string(), z.string().nullable()) });
const ContactList = z.object({
  results: z.array(Contact.extend({ id: SentHubSpotId })),
  paging: z.object({ next: z.object({ after: z.string() }).optional() }).optional(),
});

const OwnerList = z.object({
  results: z.array(z.object({ firstName: z.string().nullish(), lastName: z.string().nullish() })),
});

/** The most that HubSpot gives at once. */
const pageSize = '100';

/** The HubSpot account behind the port of the services. */
export const createHubSpot = (options: HubSpotOptions): HubSpot => {
  const { http, clock, baseUrl, accessToken, apiVersion } = options;
  const contacts = new URL(`/crm/objects/${apiVersion}/contacts`, baseUrl).href;
  const owners = new URL(`/crm/owners/${apiVersion}`, baseUrl).href;

  const send = (method: string, url: string, body?: object): Promise<HttpResponse> =>
    http.send({
      method,
      url,
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });

  const demandSuccess = (answer: HttpResponse): void => {
    if (answer.status < 200 || answer.status > 299) throw hubspotError(http.system, answer, clock.wall());
  };

  const readContact: HubSpot['readContact'] = async (id, properties) => {
    const query = new URLSearchParams({ properties: properties.join(',') }).toString();
    const answer = await send('GET', `${contacts}/${encodeURIComponent(id)}?${query}`);
    if (isMissing(answer)) return null;
    demandSuccess(answer);
    return parseAnswer(http.system, Contact, readJson(answer)).properties;
  };

  const listContacts: HubSpot['listContacts'] = async (properties, after) => {
    const from = after === null ? {} : { after };
    const query = new URLSearchParams({ limit: pageSize, properties: properties.join(','), ...from });
    const answer = await send('GET', `${contacts}?${query.toString()}`);
    demandSuccess(answer);
    const { results, paging } = parseAnswer(http.system, ContactList, readJson(answer));
    return { contacts: results, next: paging?.next?.after ?? null };
  };

  const writeContact: Contacts['writeContact'] = async (id, properties) => {
    const body = { properties: withBlanks(properties) };
    demandSuccess(await send('PATCH', `${contacts}/${encodeURIComponent(id)}`, body));
  };

  const readOwnerName: HubSpot['readOwnerName'] = async (email) => {
    const answer = await send('GET', `${owners}?${new URLSearchParams({ email }).toString()}`);
    demandSuccess(answer);
    const [owner] = parseAnswer(http.system, OwnerList, readJson(answer)).results;
    return [owner?.firstName, owner?.lastName].filter(Boolean).join(' ') || null;
  };

  return {
    readContact,
    listContacts,
    writeContact: (id, properties, stage) =>
      stage === undefined
        ? writeContact(id, properties)
        : writeForward({ readContact, writeContact }, id, { stage, properties }),
    readOwnerName,
    moveLifecycleStage: (id, stage, properties) =>
      moveLifecycleStage({ readContact, writeContact }, id, { stage, properties }),
    probe: async () => demandSuccess(await send('GET', `${contacts}?limit=1`)),
  };
};

// A 404 without this category is a wrong address, not a missing contact.
const Missing = z.object({ category: z.literal('OBJECT_NOT_FOUND') });
const isMissing = (answer: HttpResponse): boolean =>
  answer.status === 404 && Missing.safeParse(readJson(answer)).success;

/** HubSpot clears a property by an empty text, not by null. */
const withBlanks = (properties: HubSpotProperties): Record<string, string> =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, value ?? '']));
