import type { SalesforceRecord } from '../../domain/lead.ts';
import { ExternalError } from '../../services/ports/external-error.ts';
import type { LeadFields, NewLead } from '../../services/ports/salesforce.ts';
import { isFreeFor } from './find-lead.ts';
import { leadsWhere, type KeyedRecord } from './lead-records.ts';
import type { Columns, Org } from './org.ts';
import { isRefusal } from './salesforce-errors.ts';
import { soqlText } from './soql.ts';

const treatyColumns = (fields: LeadFields): Columns => ({
  Treaty_Score__c: fields.score,
  Treaty_Stage__c: fields.stage,
  Treaty_Status__c: fields.status,
  Treaty_Reason__c: fields.reason,
  Treaty_Model_Version__c: fields.modelVersion,
});

/** Creates the Lead under its key, which nobody holds as far as is known; where it was converted just now, its Contact is written instead. */
export const createLead = async (
  org: Org,
  lead: NewLead,
  ownerId: string | undefined,
): Promise<SalesforceRecord> => {
  const columns: Columns = {
    ...treatyColumns(lead),
    FirstName: lead.firstName,
    LastName: lead.lastName,
    Company: lead.company,
    Email: lead.email,
    Title: lead.title,
    LeadSource: lead.leadSource,
    OwnerId: ownerId,
  };
  const key = { field: 'Treaty_Key__c', value: lead.leadKey };
  try {
    return { object: 'Lead', id: await org.upsert('Lead', key, columns) };
  } catch (error) {
    if (!isRefusal(error, 'CANNOT_UPDATE_CONVERTED_LEAD')) throw error;
    const contact = await contactOf(org, `Treaty_Key__c = ${soqlText(lead.leadKey)}`);
    return stampContact(org, contact, lead.leadKey, lead);
  }
};

/**
 * Puts key and fields on a record; a Lead that was converted meanwhile is read-only, so its Contact gets them.
 * Throws ExternalError (permanent) when that Contact is gone, or is another lead's.
 */
export const stampLead = async (
  org: Org,
  record: SalesforceRecord,
  leadKey: string,
  fields: LeadFields,
): Promise<SalesforceRecord> => {
  try {
    return await stamp(org, record, leadKey, fields);
  } catch (error) {
    if (!isRefusal(error, 'CANNOT_UPDATE_CONVERTED_LEAD')) throw error;
    const contact = await contactOf(org, `Id = ${soqlText(record.id)}`);
    return stampContact(org, contact, leadKey, fields);
  }
};

const stamp = async (
  org: Org,
  record: SalesforceRecord,
  leadKey: string,
  fields: LeadFields,
): Promise<SalesforceRecord> => {
  await org.update(record.object, record.id, { Treaty_Key__c: leadKey, ...treatyColumns(fields) });
  return record;
};

/** The Contact that a conversion led to may have been there before, as another lead's. */
const stampContact = (
  org: Org,
  contact: KeyedRecord,
  leadKey: string,
  fields: LeadFields,
): Promise<SalesforceRecord> => {
  if (isFreeFor(leadKey, contact)) return stamp(org, contact.record, leadKey, fields);
  throw new ExternalError('salesforce', 'quarantine', 'CONTACT_OF_ANOTHER_LEAD', {
    message: `the Lead was converted to Contact ${contact.record.id}, which is another lead's; merge the two in HubSpot`,
  });
};

const contactOf = async (org: Org, condition: string): Promise<KeyedRecord> => {
  const [found] = await leadsWhere(org, condition);
  if (found?.record.object === 'Contact') return found;
  throw new ExternalError('salesforce', 'quarantine', 'CONVERTED_CONTACT_MISSING', {
    message: 'the Lead was converted, but its Contact is gone; restore the Contact or remove the Lead',
  });
};
