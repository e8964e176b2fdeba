import { apiError } from '../api-error.ts';
import { leadStatuses } from '../schema/lead-statuses.ts';
import { objectNamed } from '../schema/org-schema.ts';
import type { FieldValue, FieldValues, ObjectSchema } from '../schema/org-schema.ts';
import { changeableRecord } from './existing-record.ts';
import { storedInstant } from './instant-text.ts';
import { modifiedBy } from './new-values.ts';
import type { OrgData } from './org-data.ts';
import { insertRecord } from './save-record.ts';

/** What a conversion leads to. */
export interface Conversion {
  readonly accountId: string;
  readonly contactId: string;
}

const toAccount: Readonly<Record<string, string>> = {
  Company: 'Name',
  Website: 'Website',
  Industry: 'Industry',
  AnnualRevenue: 'AnnualRevenue',
  NumberOfEmployees: 'NumberOfEmployees',
  Street: 'BillingStreet',
  City: 'BillingCity',
  State: 'BillingState',
  PostalCode: 'BillingPostalCode',
  Country: 'BillingCountry',
  OwnerId: 'OwnerId',
};

const toContact: Readonly<Record<string, string>> = {
  LastName: 'LastName',
  FirstName: 'FirstName',
  Title: 'Title',
  Email: 'Email',
  Phone: 'Phone',
  MobilePhone: 'MobilePhone',
  LeadSource: 'LeadSource',
  Street: 'MailingStreet',
  City: 'MailingCity',
  State: 'MailingState',
  PostalCode: 'MailingPostalCode',
  Country: 'MailingCountry',
  OwnerId: 'OwnerId',
};

/** Custom fields go to their namesakes, once an admin mapped them; a restricted picklist cannot be mapped. */
const mappedCustomFields = (lead: ObjectSchema, contact: ObjectSchema): Record<string, string> =>
  Object.fromEntries(
    [...lead.fields.values()]
      .filter((field) => field.isCustom && field.picklist?.isRestricted !== true)
      .filter((field) => contact.fields.has(field.name.toLowerCase()))
      .map((field) => [field.name, field.name]),
  );

const mapped = (values: FieldValues, mapping: Readonly<Record<string, string>>): Record<string, FieldValue> =>
  Object.fromEntries(Object.entries(mapping).map(([from, to]) => [to, values[from] ?? null]));

/** The status that a converted lead gets: the one that was asked for, if it is of converted leads, or the first of those. */
const convertedStatus = (asked: string | undefined): string => {
  const status = leadStatuses.find(
    ({ label, isConverted }) => isConverted && (asked === undefined || label === asked),
  );
  if (status !== undefined) return status.label;
  throw apiError('INVALID_STATUS', `invalid convertedStatus: ${asked}`, { fields: ['Status'] });
};

/** Converts a lead as a user: makes its account (unless one is given) and its contact; the lead is read-only from then on. */
export const convertLead = (
  data: OrgData,
  leadId: string,
  given: { readonly actor: string; readonly accountId?: string; readonly status?: string },
): Conversion =>
  data.database.transaction(() => {
    const { actor } = given;
    const lead = objectNamed(data.schema, 'Lead');
    const record = changeableRecord(data, lead, leadId);
    const status = convertedStatus(given.status);
    const mapping = { ...toContact, ...mappedCustomFields(lead, objectNamed(data.schema, 'Contact')) };
    const accountId =
      given.accountId ?? insertRecord(data, 'Account', { raw: mapped(record.values, toAccount), actor });
    const contactId = insertRecord(data, 'Contact', {
      raw: { ...mapped(record.values, mapping), AccountId: accountId },
      actor,
    });
    const values = {
      ...record.values,
      ...converted(data, { accountId, contactId }),
      Status: status,
      ...modifiedBy(data, actor),
    };
    data.records.put({ ...record, values });
    return { accountId, contactId };
  });

const converted = (data: OrgData, { accountId, contactId }: Conversion): FieldValues => ({
  IsConverted: true,
  ConvertedDate: storedInstant(data.clock.now()).slice(0, 10),
  ConvertedAccountId: accountId,
  ConvertedContactId: contactId,
});
