import type { FieldLabels } from '../../src/definitions/crm-labels/field-labels.ts';
import { metadataXml, type Element } from './xml.ts';

/** The name of the global value set of a list: Treaty_Stage for stage. */
export const valueSetName = (list: string): string =>
  `Treaty_${list.replaceAll(/(?:^|_)[a-z]/g, (start) => start.toUpperCase())}`;

/** The global value set that all fields with this list share. */
export const valueSetFile = (
  list: string,
  { definition, values }: Pick<FieldLabels, 'definition' | 'values'>,
): string =>
  metadataXml('GlobalValueSet', [
    ...values.map((value): Element => [
      'customValue',
      [
        ['fullName', value.salesforce],
        ['default', false],
        ['isActive', value.isRetired ? false : null],
        ['label', value.label],
      ],
    ]),
    ['description', definition],
    ['masterLabel', valueSetName(list).replaceAll('_', ' ')],
    ['sorted', false],
  ]);
