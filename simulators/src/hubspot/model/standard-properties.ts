import type { PropertyDefinition, PropertyOption } from './property-definition.ts';
import { companySizes, leadStatuses, lifecycleStages, trafficSources } from './standard-options.ts';

type Standard = Pick<PropertyDefinition, 'name' | 'label' | 'description'> & Partial<PropertyDefinition>;

const options = (pairs: Readonly<Record<string, string>>): PropertyOption[] =>
  Object.entries(pairs).map(([value, label], displayOrder) => ({
    value,
    label,
    displayOrder,
    hidden: false,
  }));

const text = (name: string, label: string, description: string): Standard => ({ name, label, description });

const choice = (standard: Standard, pairs: Readonly<Record<string, string>>): Standard => ({
  ...standard,
  type: 'enumeration',
  fieldType: 'select',
  options: options(pairs),
});

const setByHubSpot = (standard: Standard): Standard => ({ ...standard, readOnlyValue: true });

const instant = (name: string, label: string, description: string): Standard =>
  setByHubSpot({ name, label, description, type: 'datetime', fieldType: 'date' });

const fromSalesforce = (name: string, label: string): Standard =>
  setByHubSpot({
    ...text(name, label, 'Written by the HubSpot connector for Salesforce.'),
    groupName: 'salesforceinformation',
  });

const standards: readonly Standard[] = [
  text('email', 'Email', 'The email address; no two contacts share one.'),
  text('firstname', 'First Name', 'The given name.'),
  text('lastname', 'Last Name', 'The family name.'),
  text('company', 'Company Name', 'The company as the contact names it, independent of company records.'),
  text('jobtitle', 'Job Title', 'The title at work.'),
  { ...text('phone', 'Phone Number', 'The main phone number.'), fieldType: 'phonenumber' },
  text('website', 'Website URL', "The web site of the contact's company."),
  text('industry', 'Industry', "The industry of the contact's company, as free text."),
  text('company_size', 'Company size', "The size of the contact's company, as free text."),
  text('country', 'Country/Region', 'The country of residence.'),
  text('hs_country_region_code', 'Country/Region Code', 'The country of residence by its two letters.'),
  text('state', 'State/Region', 'The state or region of residence.'),
  text('city', 'City', 'The city of residence.'),
  choice(text('numemployees', 'Number of Employees', 'The size of the company as a band.'), companySizes),
  setByHubSpot(text('hs_email_domain', 'Email Domain', 'The part of the email address after the @.')),
  {
    ...choice(text('lifecyclestage', 'Lifecycle Stage', 'How far the contact has come.'), lifecycleStages),
    fieldType: 'radio',
    readOnlyOptions: true,
  },
  {
    ...choice(text('hs_lead_status', 'Lead Status', 'What sales does with it.'), leadStatuses),
    fieldType: 'radio',
  },
  {
    ...setByHubSpot(
      choice(text('hs_analytics_source', 'Original Traffic Source', 'Came by.'), trafficSources),
    ),
    groupName: 'analyticsinformation',
  },
  {
    ...setByHubSpot(
      text(
        'hs_analytics_first_touch_converting_campaign',
        'First Touch Converting Campaign',
        'The campaign of the first touch.',
      ),
    ),
    groupName: 'analyticsinformation',
  },
  {
    ...choice(text('hubspot_owner_id', 'Contact owner', 'The owner: the id of a HubSpot owner.'), {}),
    externalOptions: true,
  },
  instant('createdate', 'Create Date', 'When the contact was created.'),
  instant('lastmodifieddate', 'Last Modified Date', 'When any property was last changed.'),
  setByHubSpot({
    ...text('hs_object_id', 'Record ID', 'The id of the record.'),
    type: 'number',
    fieldType: 'number',
  }),
  fromSalesforce('salesforceleadid', 'Salesforce Lead ID'),
  fromSalesforce('salesforcecontactid', 'Salesforce Contact ID'),
  fromSalesforce('salesforceaccountid', 'Salesforce Account ID'),
];

/** The groups that every account has, as far as this one is imitated. */
export const standardGroups = [
  { name: 'contactinformation', label: 'Contact information', displayOrder: 0 },
  { name: 'analyticsinformation', label: 'Analytics information', displayOrder: 1 },
  { name: 'salesforceinformation', label: 'Salesforce information', displayOrder: 2 },
] as const;

/** What a definition holds when nothing else is said. */
export const definitionDefaults = {
  description: '',
  groupName: 'contactinformation',
  type: 'string',
  fieldType: 'text',
  displayOrder: -1,
  hidden: false,
  formField: false,
  hasUniqueValue: false,
  hubspotDefined: false,
  readOnlyValue: false,
  readOnlyOptions: false,
  externalOptions: false,
} as const;

/** HubSpot's own contact properties, as far as a lead needs them. */
export const standardProperties: readonly PropertyDefinition[] = standards.map((standard) => ({
  ...definitionDefaults,
  options: [],
  ...standard,
  hubspotDefined: true,
  createdAt: 0,
  updatedAt: 0,
}));
