import { domainToUnicode } from 'node:url';
import { SalesforceId } from '@treaty/contract/crm-id';
import { canonicalEmail } from '@treaty/contract/email';
import { z } from 'zod';
import type { Match, MatchedBy, MatchKeys } from '../../services/ports/salesforce.ts';
import { contactsWhere, type KeyedRecord } from './lead-records.ts';
import type { Org } from './org.ts';
import { soqlText } from './soql.ts';

const ContactRow = z.object({
  Id: SalesforceId,
  Treaty_Key__c: z.string().nullable(),
  Email: z.string().nullable(),
});
const LeadRow = ContactRow.extend({ IsConverted: z.boolean(), ConvertedContactId: SalesforceId.nullable() });
interface Rows {
  readonly contacts: readonly z.infer<typeof ContactRow>[];
  readonly leads: readonly z.infer<typeof LeadRow>[];
}

/** More than this share a key, an id or an address in no org that is in order; several are refused anyway. */
const most = 200;

/** Looks a lead up by key, then connector id, then email; the first that leads anywhere decides. All in one call. */
export const findLead = async (org: Org, keys: MatchKeys): Promise<Match> => {
  const rows = await readCandidates(org, keys);
  const by = (column: 'Id' | 'Treaty_Key__c', value: string): Promise<readonly KeyedRecord[]> =>
    recordsOf(org, {
      contacts: rows.contacts.filter((row) => row[column] === value),
      leads: rows.leads.filter((row) => row[column] === value),
    });
  const [byKey] = await by('Treaty_Key__c', keys.leadKey);
  return (
    toMatch('key', byKey === undefined ? [] : [byKey], keys.leadKey) ??
    toMatch(
      'connector',
      (await Promise.all(connectorIds(keys).map((id) => by('Id', id)))).flat(),
      keys.leadKey,
    ) ??
    toMatch('email', await recordsOf(org, withEmail(rows, keys.email)), keys.leadKey) ?? { kind: 'none' }
  );
};

const readCandidates = async (org: Org, keys: MatchKeys): Promise<Rows> => {
  const condition = [
    `Treaty_Key__c = ${soqlText(keys.leadKey)}`,
    ...connectorIds(keys).map((id) => `Id = ${soqlText(id)}`),
    ...spellingsOf(keys.email).map((email) => `Email = ${soqlText(email)}`),
  ].join(' OR ');
  const columns = 'Id, Treaty_Key__c, Email';
  const [contacts, leads] = await org.queries([
    `SELECT ${columns} FROM Contact WHERE ${condition} LIMIT ${most}`,
    `SELECT ${columns}, IsConverted, ConvertedContactId FROM Lead WHERE ${condition} LIMIT ${most}`,
  ]);
  return { contacts: org.parse(ContactRow, contacts), leads: org.parse(LeadRow, leads) };
};

// The connector's ids are text that anybody can edit in HubSpot: what cannot be an id is no key.
const connectorIds = ({ connectorContactId, connectorLeadId }: MatchKeys): readonly string[] =>
  [connectorContactId, connectorLeadId].flatMap((id) => SalesforceId.safeParse(id).data ?? []);

/** An org may hold an address with its domain in ASCII, as we do, or as people write it. */
const spellingsOf = (email: string | null): readonly string[] => {
  if (email === null) return [];
  const at = email.lastIndexOf('@') + 1;
  return [...new Set([email, email.slice(0, at) + domainToUnicode(email.slice(at))])];
};

const withEmail = ({ contacts, leads }: Rows, email: string | null): Rows => {
  const sought = email === null ? null : canonicalEmail(email);
  const isSame = (row: { readonly Email: string | null }): boolean =>
    sought !== null && row.Email !== null && canonicalEmail(row.Email) === sought;
  return { contacts: contacts.filter(isSame), leads: leads.filter((row) => !row.IsConverted && isSame(row)) };
};

/** The Contacts, then the Leads; in place of a converted one its Contact, or nothing when that was deleted. */
const recordsOf = async (org: Org, { contacts, leads }: Rows): Promise<readonly KeyedRecord[]> => {
  const converted = leads.flatMap(({ IsConverted, ConvertedContactId }) =>
    IsConverted && ConvertedContactId !== null ? [soqlText(ConvertedContactId)] : [],
  );
  return [
    ...contacts.map(({ Id, Treaty_Key__c }) => toRecord('Contact', Id, Treaty_Key__c)),
    ...leads
      .filter(({ IsConverted }) => !IsConverted)
      .map(({ Id, Treaty_Key__c }) => toRecord('Lead', Id, Treaty_Key__c)),
    ...(converted.length === 0 ? [] : await contactsWhere(org, `Id IN (${converted.join(', ')})`)),
  ];
};

const toRecord = (object: 'Lead' | 'Contact', id: string, key: string | null): KeyedRecord => ({
  record: { object, id },
  key,
});

const toMatch = (by: MatchedBy, found: readonly KeyedRecord[], leadKey: string): Match | null => {
  const records = [...new Map(found.map((each) => [each.record.id, each])).values()];
  const [first] = records;
  if (!first) return null;
  if (records.length > 1) return { kind: 'several', by, records: records.map(({ record }) => record) };
  return { kind: isFreeFor(leadKey, first) ? 'one' : 'taken', by, record: first.record };
};

/** Whether a record is free for a lead or its own already: a Treaty key is never written over another one. */
export const isFreeFor = (leadKey: string, { key }: KeyedRecord): boolean => key === null || key === leadKey;
