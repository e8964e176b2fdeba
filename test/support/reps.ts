import type { LeadCard } from '@treaty/contract/lead-card';
import type { House } from './house.ts';

/** The handoff's record in Salesforce, as the simulated org holds it. */
export function handoffRecord(house: House, key: string): Record<string, unknown> {
  const [record] = house.salesforce.records.query(
    `SELECT Id, Status__c, Reason__c, Detail__c, Closed__c, Due_At__c, Lead__c, Contact__c, Score__c, Lead_Card__c, Decided_By__c FROM Treaty_Handoff__c WHERE Handoff_Key__c = '${key}'`,
  );
  if (record === undefined) throw new Error(`Salesforce has no handoff ${key}`);
  return record;
}

/** A rep writes on the handoff's record through the org's REST API, as Lightning Data Service does. */
export async function decideInSalesforce(house: House, key: string, fields: Record<string, string>): Promise<Response> {
  const [rep] = house.salesforce.records.query("SELECT Id FROM User WHERE Username = 'tom.ashworth@fernbank.example'");
  const token = house.salesforce.issueToken(String(rep?.['Id']));
  return fetch(`${house.salesforce.url}/services/data/v66.0/sobjects/Treaty_Handoff__c/${String(handoffRecord(house, key)['Id'])}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
}

/** Rejects with the status that the card gives with the reason. */
export async function rejectInSalesforce(house: House, card: LeadCard, reason: string, detail: string): Promise<void> {
  const choice = card.choices.reject.find((candidate) => candidate.reason === reason);
  const response = await decideInSalesforce(house, card.handoff?.key ?? '', { Status__c: choice?.status ?? '', Reason__c: reason, Detail__c: detail });
  if (response.status !== 204) throw new Error(await response.text());
}

const marketer = { id: 7, email: 'grace.okafor@fernbank.example' };

/** What the HubSpot card does: `hubspot.fetch` through HubSpot's proxy. */
export async function askCard(house: House, contactId: string, options: { since?: string; body?: object } = {}): Promise<{ status: number; body: unknown }> {
  const since = options.since === undefined ? '' : `?since=${options.since}`;
  const url = `${house.url}/hubspot/cards/contacts/${contactId}${since}`;
  return house.hubspot.cardFetch({ method: options.body === undefined ? 'GET' : 'POST', url, user: marketer, ...(options.body === undefined ? {} : { body: options.body }) });
}
