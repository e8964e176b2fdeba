import { leadStatuses } from './lead-statuses.ts';
import { byName } from './org-schema.ts';
import type { FieldSchema, ObjectSchema } from './org-schema.ts';
import { address, lookup, owner, picklist, plain, readOnly, systemFields, text } from './standard-fields.ts';

const standardObject = (name: string, keyPrefix: string, fields: readonly FieldSchema[]): ObjectSchema => ({
  name,
  label: name,
  labelPlural: name.endsWith('s') ? `${name}es` : `${name}s`,
  keyPrefix,
  isCustom: false,
  isCreateable: !['Organization', 'PermissionSet', 'LeadStatus'].includes(name),
  fields: byName([...systemFields, ...fields]),
});

const leadSources = ['Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other'];

const person: readonly FieldSchema[] = [
  text('LastName', 80, { isRequired: true }),
  text('FirstName', 40),
  text('Name', 121, { label: 'Full Name', ...readOnly }),
  text('Title', 128),
  plain('Email', 'email', { length: 80, isLookupKey: true }),
  plain('Phone', 'phone', { length: 40 }),
  plain('MobilePhone', 'phone', { length: 40 }),
];

const business: readonly FieldSchema[] = [
  plain('Website', 'url', { length: 255 }),
  picklist('Industry', []),
  plain('AnnualRevenue', 'currency', { precision: 18 }),
  plain('NumberOfEmployees', 'int', { label: 'Employees', precision: 8 }),
];

const owned = (object: string): readonly FieldSchema[] => [
  lookup('MasterRecordId', object, readOnly),
  plain('LastActivityDate', 'date', { label: 'Last Activity', ...readOnly }),
  plain('Description', 'textarea', { length: 32_000 }),
  owner,
];

const lead = standardObject('Lead', '00Q', [
  ...person,
  ...business,
  ...owned('Lead'),
  text('Company', 255, { isRequired: true }),
  ...address(''),
  picklist('LeadSource', leadSources),
  picklist(
    'Status',
    leadStatuses.map(({ label }) => label),
    { isRequired: true, defaultValue: leadStatuses[0].label },
  ),
  plain('IsConverted', 'boolean', { label: 'Converted', ...readOnly }),
  plain('ConvertedDate', 'date', readOnly),
  lookup('ConvertedAccountId', 'Account', readOnly),
  lookup('ConvertedContactId', 'Contact', readOnly),
]);

const leadStatus = standardObject('LeadStatus', '01J', [
  text('ApiName', 255, { isLookupKey: true, ...readOnly }),
  text('MasterLabel', 255, readOnly),
  plain('IsConverted', 'boolean', { label: 'Converted', ...readOnly }),
  plain('IsDefault', 'boolean', { label: 'Default', ...readOnly }),
  plain('SortOrder', 'int', { precision: 9, ...readOnly }),
]);

const contact = standardObject('Contact', '003', [
  ...person,
  ...owned('Contact'),
  lookup('AccountId', 'Account'),
  text('Department', 80),
  ...address('Mailing'),
  picklist('LeadSource', leadSources),
]);

const account = standardObject('Account', '001', [
  text('Name', 255, { label: 'Account Name', isRequired: true }),
  ...business,
  ...owned('Account'),
  plain('Phone', 'phone', { length: 40 }),
  picklist('Type', []),
  lookup('ParentId', 'Account'),
  ...address('Billing'),
]);

const user = standardObject('User', '005', [
  ...person.map((field) =>
    field.name === 'Email' ? { ...field, isRequired: true, isLookupKey: false } : field,
  ),
  text('Username', 80, { isRequired: true, isUnique: true, isLookupKey: true }),
  plain('IsActive', 'boolean', { label: 'Active', defaultValue: true }),
  text('Department', 80),
  text('TimeZoneSidKey', 40, { label: 'Time Zone', defaultValue: 'America/New_York' }),
  lookup('ManagerId', 'User'),
]);

const organization = standardObject('Organization', '00D', [
  text('Name', 80, readOnly),
  text('InstanceName', 20, readOnly),
  plain('IsSandbox', 'boolean', readOnly),
  text('OrganizationType', 40, readOnly),
  text('NamespacePrefix', 15, readOnly),
  plain('TrialExpirationDate', 'datetime', readOnly),
]);

const permissionSet = standardObject('PermissionSet', '0PS', [
  text('Name', 80, readOnly),
  text('Label', 80, readOnly),
  text('Description', 255, readOnly),
  text('NamespacePrefix', 15, readOnly),
  plain('IsCustom', 'boolean', { label: 'Custom', ...readOnly }),
]);

const once: Partial<FieldSchema> = { isRequired: true, isUpdateable: false };

const permissionSetAssignment = standardObject('PermissionSetAssignment', '0Pa', [
  lookup('AssigneeId', 'User', once),
  lookup('PermissionSetId', 'PermissionSet', once),
]);

/** The standard objects, with the fields the project and the sf CLI read or write. */
export const standardObjects: readonly ObjectSchema[] = [
  lead,
  leadStatus,
  contact,
  account,
  user,
  organization,
  permissionSet,
  permissionSetAssignment,
];
