import type { LeadCard } from '@treaty/contract/lead-card';
import type { House } from './house.ts';

type Row = ReturnType<House['salesforce']['records']['query']>[number];

const columns =
  'Id, Status__c, Reason__c, Detail__c, Closed__c, Due_At__c, Lead__c, Contact__c, Score__c, Lead_Card__c, Decided_By__c, SystemModstamp';

/** The handoff's record in Salesforce, as the simulated org holds it. */
export function handoffRecord(house: Pick<House, 'salesforce'>, key: string): Row {
  return oneOf(
    house,
    `SELECT ${columns} FROM Treaty_Handoff__c WHERE Handoff_Key__c = '${key}'`,
    `handoff ${key}`,
  );
}

/** A text of a record's field; blank when it holds none. */
export const textOf = (record: Row | undefined, field: string): string => {
  const value = record?.[field];
  return typeof value === 'string' ? value : '';
};

/** The only record that a query finds. */
function oneOf(house: Pick<House, 'salesforce'>, soql: string, what = soql): Row {
  const [record, ...more] = house.salesforce.records.query(soql);
  if (record === undefined || more.length > 0) throw new Error(`${1 + more.length} of ${what}`);
  return record;
}

/** A rep writes on the handoff's record through the org's REST API, as Lightning Data Service does. */
export async function decideInSalesforce(
  house: House,
  key: string,
  fields: Record<string, string>,
): Promise<Response> {
  const rep = oneOf(house, "SELECT Id FROM User WHERE Username = 'tom.ashworth@fernbank.example'");
  const token = house.salesforce.issueToken(textOf(rep, 'Id'));
  const id = textOf(handoffRecord(house, key), 'Id');
  return fetch(`${house.salesforce.url}/services/data/v66.0/sobjects/Treaty_Handoff__c/${id}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
}

/** Accepts with the status that the card gives. */
export async function acceptInSalesforce(house: House, card: LeadCard): Promise<void> {
  const response = await decideInSalesforce(house, card.handoff?.key ?? '', {
    Status__c: card.choices.accept?.status ?? '',
  });
  if (response.status !== 204) throw new Error(await response.text());
}

/** Rejects with the status that the card gives with the reason. */
export async function rejectInSalesforce(
  house: House,
  card: LeadCard,
  reason: string,
  detail = '',
): Promise<void> {
  const choice = card.choices.reject.find((candidate) => candidate.reason === reason);
  const response = await decideInSalesforce(house, card.handoff?.key ?? '', {
    Status__c: choice?.status ?? '',
    Reason__c: reason,
    ...(detail === '' ? {} : { Detail__c: detail }),
  });
  if (response.status !== 204) throw new Error(await response.text());
}

const marketer = { id: 7, email: 'grace.okafor@fernbank.example' };

/** What the HubSpot card does: `hubspot.fetch` through HubSpot's proxy. */
export async function askCard(
  house: House,
  contactId: string,
  options: { since?: string; body?: object } = {},
): Promise<{ status: number; body: unknown }> {
  const since = options.since === undefined ? '' : `?since=${options.since}`;
  const url = `${house.url}/hubspot/cards/contacts/${contactId}${since}`;
  return house.hubspot.cardFetch({
    method: options.body === undefined ? 'GET' : 'POST',
    url,
    user: marketer,
    ...(options.body === undefined ? {} : { body: options.body }),
  });
}

let choices = 0;

/** Decides in the HubSpot card; a new choice each time. */
export const decideInHubSpot = (
  house: House,
  contactId: string,
  decision: { cycle: number; verdict: 'accepted' | 'rejected'; reason?: string; detail?: string },
): Promise<{ status: number; body: unknown }> =>
  askCard(house, contactId, {
    body: { idempotencyKey: `choice-${String(++choices).padStart(6, '0')}`, ...decision },
  });
