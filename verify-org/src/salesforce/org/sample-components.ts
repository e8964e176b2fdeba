import { metadataDocument } from './metadata.ts';
import type { MetadataFile } from './metadata.ts';
import type { XmlContent } from './xml.ts';

/** What no org has. */
export const missingName = 'Treaty_Verify_None';

/** A permission set that permits what it is given. */
export const permissionSet = (content: Readonly<Record<string, XmlContent>> = {}): MetadataFile => ({
  type: 'PermissionSet',
  fullName: missingName,
  files: {
    [`permissionsets/${missingName}.permissionset`]: metadataDocument('PermissionSet', {
      ...content,
      label: missingName,
    }),
  },
});

const fieldPermissions = { editable: false, field: `Lead.${missingName}__c`, readable: true };

const objectPermissions = {
  allowCreate: false,
  allowDelete: false,
  allowEdit: false,
  allowRead: true,
  modifyAllRecords: false,
  object: `${missingName}__c`,
  viewAllRecords: false,
};

const fieldOfValueSet: MetadataFile = {
  type: 'CustomField',
  fullName: `Lead.${missingName}__c`,
  files: {
    'objects/Lead.object': metadataDocument('CustomObject', {
      fields: {
        fullName: `${missingName}__c`,
        label: 'None',
        type: 'Picklist',
        valueSet: { restricted: true, valueSetName: missingName },
      },
    }),
  },
};

const bundle = 'treatyVerifyNone';

const bundleWithLabel: MetadataFile = {
  type: 'LightningComponentBundle',
  fullName: bundle,
  files: {
    [`lwc/${bundle}/${bundle}.js`]:
      `import { LightningElement } from 'lwc';\nimport none from '@salesforce/label/c.${missingName}';\n` +
      'export default class TreatyVerifyNone extends LightningElement {\n  none = none;\n}\n',
    [`lwc/${bundle}/${bundle}.js-meta.xml`]: metadataDocument('LightningComponentBundle', {
      apiVersion: '66.0',
      isExposed: false,
    }),
  },
};

const pageWithComponent: MetadataFile = {
  type: 'FlexiPage',
  fullName: missingName,
  files: {
    [`flexipages/${missingName}.flexipage`]: metadataDocument('FlexiPage', {
      flexiPageRegions: {
        itemInstances: { componentInstance: { componentName: bundle, identifier: 'none' } },
        name: 'main',
        type: 'Region',
      },
      masterLabel: missingName,
      template: { name: 'flexipage:defaultAppHomeTemplate' },
      type: 'AppPage',
    }),
  },
};

/** Components that each name one thing that no org has. */
export const danglingReferences: Readonly<Record<string, MetadataFile>> = {
  'a field': permissionSet({ fieldPermissions }),
  'an object': permissionSet({ objectPermissions }),
  'a value set': fieldOfValueSet,
  'a label': bundleWithLabel,
  'a component': pageWithComponent,
};

/** A translation to a language that says nothing. */
export const translation = (language: string): MetadataFile => ({
  type: 'Translations',
  fullName: language,
  files: { [`translations/${language}.translation`]: metadataDocument('Translations', {}) },
});

/** A path for leads without record type. */
export const leadPath = (name: string): MetadataFile => ({
  type: 'PathAssistant',
  fullName: name,
  files: {
    [`pathAssistants/${name}.pathAssistant`]: metadataDocument('PathAssistant', {
      active: true,
      entityName: 'Lead',
      fieldName: 'Status',
      masterLabel: name,
      recordTypeName: '__MASTER__',
    }),
  },
});
