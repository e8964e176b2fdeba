import { z } from 'zod';
import type { SalesforceRecord } from '../../domain/lead.ts';
import type { Org } from './org.ts';

const ContactRow = z.object({ Id: z.string() });
const LeadRow = z.object({
  Id: z.string(),
  IsConverted: z.boolean(),
  ConvertedContactId: z.string().nullable(),
});

/** The Contacts for which the SOQL condition holds. */
export const contactsWhere = async (org: Org, condition: string): Promise<readonly SalesforceRecord[]> => {
  const rows = await org.query(`SELECT Id FROM Contact WHERE ${condition} LIMIT 10`, ContactRow);
  return rows.map(({ Id }) => ({ object: 'Contact', id: Id }));
};

/** The Leads for which the SOQL condition holds; in place of a converted one its Contact, or nothing when that was deleted. */
export const leadsWhere = async (org: Org, condition: string): Promise<readonly SalesforceRecord[]> => {
  const soql = `SELECT Id, IsConverted, ConvertedContactId FROM Lead WHERE ${condition} LIMIT 10`;
  const rows = await org.query(soql, LeadRow);
  return rows.flatMap((row): SalesforceRecord[] => {
    if (!row.IsConverted) return [{ object: 'Lead', id: row.Id }];
    return row.ConvertedContactId === null ? [] : [{ object: 'Contact', id: row.ConvertedContactId }];
  });
};
