import { SalesforceId } from '@treaty/contract/crm-id';
import { z } from 'zod';
import type { SalesforceRecord } from '../../domain/lead.ts';
import type { Org } from './org.ts';
import { soqlText } from './soql.ts';

/** A Lead or Contact of the org, and the Treaty key that stands on it. */
export interface KeyedRecord {
  readonly record: SalesforceRecord;
  readonly key: string | null;
}

const ContactRow = z.object({ Id: SalesforceId, Treaty_Key__c: z.string().nullable() });
const LeadRow = ContactRow.extend({ IsConverted: z.boolean(), ConvertedContactId: SalesforceId.nullable() });

/** The Contacts for which the SOQL condition holds. */
export const contactsWhere = async (org: Org, condition: string): Promise<readonly KeyedRecord[]> => {
  const rows = await org.query(
    `SELECT Id, Treaty_Key__c FROM Contact WHERE ${condition} LIMIT 10`,
    ContactRow,
  );
  return rows.map(({ Id, Treaty_Key__c }) => ({ record: { object: 'Contact', id: Id }, key: Treaty_Key__c }));
};

/** The Leads for which the SOQL condition holds; in place of a converted one its Contact, or nothing when that was deleted. */
export const leadsWhere = async (org: Org, condition: string): Promise<readonly KeyedRecord[]> => {
  const columns = 'Id, Treaty_Key__c, IsConverted, ConvertedContactId';
  const rows = await org.query(`SELECT ${columns} FROM Lead WHERE ${condition} LIMIT 10`, LeadRow);
  const open = rows.filter(({ IsConverted }) => !IsConverted);
  const contacts = rows.flatMap(({ IsConverted, ConvertedContactId }) =>
    IsConverted && ConvertedContactId !== null ? [soqlText(ConvertedContactId)] : [],
  );
  return [
    ...open.map(({ Id, Treaty_Key__c }): KeyedRecord => ({
      record: { object: 'Lead', id: Id },
      key: Treaty_Key__c,
    })),
    ...(contacts.length === 0 ? [] : await contactsWhere(org, `Id IN (${contacts.join(', ')})`)),
  ];
};
