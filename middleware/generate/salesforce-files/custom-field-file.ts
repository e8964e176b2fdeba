import type { FieldLabels } from '../../src/definitions/crm-labels/field-labels.ts';
import { valueSetName } from './value-set-file.ts';
import { metadataXml, type Element } from './xml.ts';

/** A custom field of ours, and what admins read about where its value comes from. */
export interface CustomField {
  readonly name: string;
  readonly description: string;
  readonly words: Pick<FieldLabels, 'help' | 'type' | 'list'>;
}

/** What people read in place of an API name: “Treaty Score” for Treaty_Score__c. */
export const labelOf = (name: string): string => name.replace(/__c$/, '').replaceAll('_', ' ');

/** A custom field with the help text of the agreement. */
export const customFieldFile = ({ name, description, words }: CustomField): string =>
  metadataXml('CustomField', [
    ['fullName', name],
    ['description', description],
    ['externalId', false],
    ['inlineHelpText', words.help],
    ['label', labelOf(name)],
    ...typeOf(words),
  ]);

function typeOf({ type, list }: CustomField['words']): readonly Element[] {
  const optional: Element = ['required', false];
  if (list !== null) return [optional, ['type', 'Picklist'], ['valueSet', valueSetOf(list)]];
  switch (type) {
    case 'number':
      return [['precision', 6], optional, ['scale', 2], ['type', 'Number'], ['unique', false]];
    case 'boolean':
      return [['type', 'Checkbox']];
    case 'date':
      return [optional, ['type', 'Date']];
    case 'text':
    case 'domain':
    case 'country':
      return [['length', 255], optional, ['type', 'Text'], ['unique', false]];
  }
}

const valueSetOf = (list: string): readonly Element[] => [
  ['restricted', true],
  ['valueSetName', valueSetName(list)],
];
