import type { FieldLabels } from '../../src/definitions/crm-labels/field-labels.ts';
import type { Definitions } from '../../src/definitions/definitions.ts';
import { entry } from '../../src/definitions/lookups/entry.ts';
import type { Roles } from '../../src/definitions/schema/lifecycle.ts';
import { customFieldFile } from './custom-field-file.ts';
import { all, hasOneOf, isTouched } from './formula.ts';
import type { SalesforceFile } from './salesforce-file.ts';
import { metadataXml } from './xml.ts';

const folder = 'objects/Treaty_Handoff__c';

/** What of the handoff's object depends on the vocabulary: the decision and its reason, and the rules about them. */
export const handoffFiles = (
  definitions: Definitions,
  wordsOf: (list: string) => FieldLabels,
): readonly SalesforceFile[] => [
  field('Status__c', {
    description: 'The decision: the rep changes it to accept or reject.',
    words: wordsOf('status'),
  }),
  field('Reason__c', {
    description: 'Why the lead was rejected, as a code that marketing can act on.',
    words: wordsOf('reason'),
  }),
  { path: `${folder}/fields/Awaiting__c.field-meta.xml`, text: awaiting(definitions) },
  rule('Reason_Required', {
    description: 'A lead can only be rejected with a reason that marketing can act on.',
    formula: all(
      isTouched('Status__c', 'Reason__c'),
      hasOneOf('Status__c', [statusOf(definitions, 'returned'), statusOf(definitions, 'refusedForGood')]),
      'ISBLANK(TEXT(Reason__c))',
    ),
    field: 'Reason__c',
    message: 'Select a reason: a lead cannot be rejected without one.',
  }),
  rule('Detail_Required', {
    description: 'Some reasons require a detail: the company size, the date, the feature.',
    formula: all(
      isTouched('Reason__c', 'Detail__c'),
      hasOneOf(
        'Reason__c',
        definitions.reasons.codes.filter(({ detail }) => detail !== null).map(({ key }) => key),
      ),
      'ISBLANK(Detail__c)',
    ),
    field: 'Detail__c',
    message: 'This reason requires a detail, such as the company size, the date or the feature.',
  }),
];

const statusOf = ({ lifecycle }: Definitions, role: keyof Roles): string =>
  entry(lifecycle.statuses, entry(lifecycle.stages, lifecycle.roles[role]).status).label;

const field = (
  name: string,
  about: { readonly description: string; readonly words: FieldLabels },
): SalesforceFile => ({
  path: `${folder}/fields/${name}.field-meta.xml`,
  text: customFieldFile({ name, ...about }),
});

const awaiting = (definitions: Definitions): string =>
  metadataXml('CustomField', [
    ['fullName', 'Awaiting__c'],
    [
      'description',
      "True while a rep's decision is awaited. List views and the flow Treaty_Review_Overdue go by it.",
    ],
    ['externalId', false],
    ['formula', all(hasOneOf('Status__c', [statusOf(definitions, 'delivered')]), 'NOT(Closed__c)')],
    ['inlineHelpText', 'Whether a decision is still awaited.'],
    ['label', 'Awaiting'],
    ['type', 'Checkbox'],
  ]);

interface Rule {
  readonly description: string;
  readonly formula: string;
  readonly field: string;
  readonly message: string;
}

const rule = (name: string, { description, formula, field: shownAt, message }: Rule): SalesforceFile => ({
  path: `${folder}/validationRules/${name}.validationRule-meta.xml`,
  text: metadataXml('ValidationRule', [
    ['fullName', name],
    ['active', true],
    ['description', description],
    ['errorConditionFormula', formula],
    ['errorDisplayField', shownAt],
    ['errorMessage', message],
  ]),
});
