/** What the platform brings, as far as our files name it. */
const person = ['Name', 'FirstName', 'LastName', 'Title', 'Email', 'Phone', 'LeadSource'];
const record = ['Id', 'OwnerId', 'CreatedById', 'LastModifiedById', 'CreatedDate', 'LastModifiedDate'];

const fields: Readonly<Record<string, readonly string[]>> = {
  Account: record,
  Lead: [...record, ...person, 'Company', 'Website', 'Status', 'IsConverted', 'ConvertedContactId'],
  Contact: [...record, ...person, 'AccountId'],
  User: ['Id', 'Name', 'ManagerId', 'IsActive'],
  Group: ['Id', 'Name', 'DeveloperName', 'Type'],
  CustomNotificationType: ['Id', 'DeveloperName'],
};

/** The fields that every custom object has. */
export const customObjectFields = [...record, 'Name'];

const pages: Readonly<Record<string, readonly string[]>> = {
  'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
  'flexipage:recordHomeWithSubheaderTemplateDesktop': ['header', 'subheader', 'main', 'sidebar'],
};

const components = [
  'flexipage:tab',
  'flexipage:tabset',
  'force:detailPanel',
  'force:highlightsPanel',
  'force:relatedListContainer',
  'runtime_sales_activities:activityPanel',
  'runtime_sales_pathassistant:pathAssistant',
];

/** The platform's own objects, fields, list columns, page templates, components and flow values, in the words of references. */
export const platformNames: readonly string[] = [
  ...Object.keys(fields).map((object) => `object ${object}`),
  ...Object.entries(fields).flatMap(([object, names]) => names.map((name) => `field ${object}.${name}`)),
  ...['NAME', 'OWNER.ALIAS'].map((column) => `column ${column}`),
  ...Object.entries(pages).flatMap(([page, regions]) => regions.map((name) => `region ${page}.${name}`)),
  ...components.map((name) => `component ${name}`),
  ...['CurrentDateTime', 'FaultMessage'].map((name) => `flow value ${name}`),
];
