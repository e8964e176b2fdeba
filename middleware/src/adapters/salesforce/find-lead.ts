import type { SalesforceRecord } from '../../domain/lead.ts';
import type { Match, MatchKeys } from '../../services/ports/salesforce.ts';
import { contactsWhere, leadsWhere } from './lead-records.ts';
import type { Org } from './org.ts';
import { soqlText } from './soql.ts';

const recordId = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

/** The record that holds a Treaty key; null when none does. */
export const findByKey = async (org: Org, leadKey: string): Promise<SalesforceRecord | null> => {
  const condition = `Treaty_Key__c = ${soqlText(leadKey)}`;
  const [contact] = await contactsWhere(org, condition);
  if (contact) return contact;
  const [lead] = await leadsWhere(org, condition);
  return lead ?? null;
};

/** Looks a lead up by key, then connector id, then email; the first that leads anywhere decides. */
export const findLead = async (org: Org, keys: MatchKeys): Promise<Match> => {
  const record = await findByKey(org, keys.leadKey);
  if (record) return { kind: 'one', record, by: 'key' };
  return (
    toMatch('connector', await findByConnector(org, keys)) ??
    toMatch('email', await findByEmail(org, keys.email)) ?? { kind: 'none' }
  );
};

// The connector's ids are text that anybody can edit in HubSpot: what cannot be an id is no key.
const findByConnector = async (org: Org, keys: MatchKeys): Promise<readonly SalesforceRecord[]> => {
  const { connectorContactId: contactId, connectorLeadId: leadId } = keys;
  return [
    ...(contactId !== null && recordId.test(contactId)
      ? await contactsWhere(org, `Id = ${soqlText(contactId)}`)
      : []),
    ...(leadId !== null && recordId.test(leadId) ? await leadsWhere(org, `Id = ${soqlText(leadId)}`) : []),
  ];
};

const findByEmail = async (org: Org, email: string | null): Promise<readonly SalesforceRecord[]> => {
  if (email === null) return [];
  const condition = `Email = ${soqlText(email)}`;
  return [
    ...(await contactsWhere(org, condition)),
    ...(await leadsWhere(org, `IsConverted = false AND ${condition}`)),
  ];
};

const toMatch = (by: 'connector' | 'email', found: readonly SalesforceRecord[]): Match | null => {
  const records = [...new Map(found.map((record) => [record.id, record])).values()];
  const [record] = records;
  if (!record) return null;
  return records.length === 1 ? { kind: 'one', record, by } : { kind: 'several', records, by };
};
