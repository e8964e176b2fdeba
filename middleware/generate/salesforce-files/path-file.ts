import { pathSteps } from '../../src/definitions/crm-labels/path-guidance.ts';
import type { Definitions } from '../../src/definitions/definitions.ts';
import type { SalesforceFile } from './salesforce-file.ts';
import { metadataXml, type Element } from './xml.ts';

/** Rich text inside XML: the guidance is escaped here, and its tags once more by the file. */
const paragraph = (text: string): string =>
  `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`;

/** The Path on leads: each stage with the fields that it needs and what to do in it. It ships switched off, since an org has one at most. */
export const pathFile = (definitions: Definitions, stageField: string): SalesforceFile => ({
  path: 'pathAssistants/Treaty_Lead.pathAssistant-meta.xml',
  text: metadataXml('PathAssistant', [
    ['active', false],
    ['entityName', 'Lead'],
    ['fieldName', stageField],
    ['masterLabel', 'Treaty Lead'],
    ...pathSteps(definitions).map(({ value, fields, guidance }): Element => [
      'pathAssistantSteps',
      [
        ...fields.map((name): Element => ['fieldNames', name]),
        ['info', guidance.map(paragraph).join('')],
        ['picklistValueName', value],
      ],
    ]),
    ['recordTypeName', '__MASTER__'],
  ]),
});
