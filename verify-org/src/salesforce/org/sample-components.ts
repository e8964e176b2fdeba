import { metadataDocument } from './metadata.ts';
import type { MetadataFile } from './metadata.ts';

/** What no org has. */
export const missingName = 'Treaty_Verify_None';

/** A permission set that permits what it is given. */
export const permissionSet = (content = ''): MetadataFile => ({
  type: 'PermissionSet',
  fullName: missingName,
  files: {
    [`permissionsets/${missingName}.permissionset`]: metadataDocument(
      'PermissionSet',
      `${content}<label>${missingName}</label>`,
    ),
  },
});

const fieldPermissions = `<fieldPermissions><editable>false</editable><field>Lead.${missingName}__c</field><readable>true</readable></fieldPermissions>`;

const objectPermissions =
  '<objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead>' +
  `<modifyAllRecords>false</modifyAllRecords><object>${missingName}__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>`;

const fieldOfValueSet: MetadataFile = {
  type: 'CustomField',
  fullName: `Lead.${missingName}__c`,
  files: {
    'objects/Lead.object': metadataDocument(
      'CustomObject',
      `<fields><fullName>${missingName}__c</fullName><label>None</label><type>Picklist</type>` +
        `<valueSet><restricted>true</restricted><valueSetName>${missingName}</valueSetName></valueSet></fields>`,
    ),
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
    [`lwc/${bundle}/${bundle}.js-meta.xml`]: metadataDocument(
      'LightningComponentBundle',
      '<apiVersion>66.0</apiVersion><isExposed>false</isExposed>',
    ),
  },
};

const pageWithComponent: MetadataFile = {
  type: 'FlexiPage',
  fullName: missingName,
  files: {
    [`flexipages/${missingName}.flexipage`]: metadataDocument(
      'FlexiPage',
      `<flexiPageRegions><itemInstances><componentInstance><componentName>${bundle}</componentName>` +
        '<identifier>none</identifier></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions>' +
        `<masterLabel>${missingName}</masterLabel><template><name>flexipage:defaultAppHomeTemplate</name></template><type>AppPage</type>`,
    ),
  },
};

/** Components that each name one thing that no org has. */
export const danglingReferences: Readonly<Record<string, MetadataFile>> = {
  'a field': permissionSet(fieldPermissions),
  'an object': permissionSet(objectPermissions),
  'a value set': fieldOfValueSet,
  'a label': bundleWithLabel,
  'a component': pageWithComponent,
};

/** A translation to a language that says nothing. */
export const translation = (language: string): MetadataFile => ({
  type: 'Translations',
  fullName: language,
  files: { [`translations/${language}.translation`]: metadataDocument('Translations', '') },
});

/** A path for leads without record type. */
export const leadPath = (name: string): MetadataFile => ({
  type: 'PathAssistant',
  fullName: name,
  files: {
    [`pathAssistants/${name}.pathAssistant`]: metadataDocument(
      'PathAssistant',
      '<active>true</active><entityName>Lead</entityName><fieldName>Status</fieldName>' +
        `<masterLabel>${name}</masterLabel><recordTypeName>__MASTER__</recordTypeName>`,
    ),
  },
});
