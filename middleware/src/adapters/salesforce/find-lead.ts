import type { Match, MatchedBy, MatchKeys } from '../../services/ports/salesforce.ts';
import { contactsWhere, leadsWhere, type KeyedRecord } from './lead-records.ts';
import type { Org } from './org.ts';
import { soqlText } from './soql.ts';

const recordId = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

/** The record that holds a Treaty key, or the Contact that such a Lead was converted to; null when there is none. */
export const findByKey = async (org: Org, leadKey: string): Promise<KeyedRecord | null> => {
  const condition = `Treaty_Key__c = ${soqlText(leadKey)}`;
  const [contact] = await contactsWhere(org, condition);
  if (contact) return contact;
  const [lead] = await leadsWhere(org, condition);
  return lead ?? null;
};

/** Whether a record is free for a lead or its own already: a Treaty key is never written over another one. */
export const isFreeFor = (leadKey: string, { key }: KeyedRecord): boolean => key === null || key === leadKey;

/** Looks a lead up by key, then connector id, then email; the first that leads anywhere decides. */
export const findLead = async (org: Org, keys: MatchKeys): Promise<Match> => {
  const held = await findByKey(org, keys.leadKey);
  return (
    toMatch('key', held === null ? [] : [held], keys.leadKey) ??
    toMatch('connector', await findByConnector(org, keys), keys.leadKey) ??
    toMatch('email', await findByEmail(org, keys.email), keys.leadKey) ?? { kind: 'none' }
  );
};

// The connector's ids are text that anybody can edit in HubSpot: what cannot be an id is no key.
const findByConnector = async (org: Org, keys: MatchKeys): Promise<readonly KeyedRecord[]> => {
  const { connectorContactId: contactId, connectorLeadId: leadId } = keys;
  return [
    ...(contactId !== null && recordId.test(contactId)
      ? await contactsWhere(org, `Id = ${soqlText(contactId)}`)
      : []),
    ...(leadId !== null && recordId.test(leadId) ? await leadsWhere(org, `Id = ${soqlText(leadId)}`) : []),
  ];
};

const findByEmail = async (org: Org, email: string | null): Promise<readonly KeyedRecord[]> => {
  if (email === null) return [];
  const condition = `Email = ${soqlText(email)}`;
  return [
    ...(await contactsWhere(org, condition)),
    ...(await leadsWhere(org, `IsConverted = false AND ${condition}`)),
  ];
};

const toMatch = (by: MatchedBy, found: readonly KeyedRecord[], leadKey: string): Match | null => {
  const records = [...new Map(found.map((each) => [each.record.id, each])).values()];
  const [first] = records;
  if (!first) return null;
  if (records.length > 1) return { kind: 'several', by, records: records.map(({ record }) => record) };
  return { kind: isFreeFor(leadKey, first) ? 'one' : 'taken', by, record: first.record };
};
