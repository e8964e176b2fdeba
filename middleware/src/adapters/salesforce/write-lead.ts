import type { SalesforceRecord } from '../../domain/lead.ts';
import { OutsideError } from '../../services/ports/outside-error.ts';
import type { LeadFields, NewLead } from '../../services/ports/salesforce.ts';
import { findByKey } from './find-lead.ts';
import { leadsWhere } from './lead-records.ts';
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

/** Creates the Lead under its key. Where the key has become a Contact's by conversion, that is stamped instead. */
export const createLead = async (
  org: Org,
  lead: NewLead,
  ownerId: string | undefined,
): Promise<SalesforceRecord> => {
  const holder = await findByKey(org, lead.leadKey);
  if (holder?.object === 'Contact') return stampLead(org, holder, lead.leadKey, lead);
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
    return stampLead(org, contact, lead.leadKey, lead);
  }
};

/** Puts key and fields on a record; a Lead that was converted meanwhile is read-only, so its Contact gets them. */
export const stampLead = async (
  org: Org,
  record: SalesforceRecord,
  leadKey: string,
  fields: LeadFields,
): Promise<SalesforceRecord> => {
  const columns = { Treaty_Key__c: leadKey, ...treatyColumns(fields) };
  try {
    await org.update(record.object, record.id, columns);
    return record;
  } catch (error) {
    if (!isRefusal(error, 'CANNOT_UPDATE_CONVERTED_LEAD')) throw error;
    const contact = await contactOf(org, `Id = ${soqlText(record.id)}`);
    await org.update(contact.object, contact.id, columns);
    return contact;
  }
};

const contactOf = async (org: Org, condition: string): Promise<SalesforceRecord> => {
  const [record] = await leadsWhere(org, condition);
  if (record?.object === 'Contact') return record;
  throw new OutsideError('salesforce', 'permanent', 'CONVERTED_CONTACT_MISSING', {
    message: 'the Lead was converted, but its Contact is gone; restore the Contact or remove the Lead',
  });
};
