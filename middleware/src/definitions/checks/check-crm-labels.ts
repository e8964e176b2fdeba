import { fieldLabels } from '../crm-labels/field-labels.ts';
import { limits } from '../crm-labels/limits.ts';
import { pathSteps } from '../crm-labels/path-guidance.ts';
import type { PartFinding } from '../fault.ts';
import { fillPlaceholders } from '../placeholders/fill-placeholders.ts';
import { partNames } from '../parts.ts';
import { checkOf, type Check } from './check.ts';

/** Whether both CRMs have room for the texts that are put together for them. */
export const checkCrmWords: readonly Check[] = [
  checkOf(partNames, (asWritten) => {
    const definitions = fillPlaceholders(asWritten);
    return [...findLongHelp(definitions), ...findLongGuidance(definitions), ...findLongLabels(definitions)];
  }),
];

type Parts = Parameters<typeof fieldLabels>[0];

const { salesforce } = limits;

const placeOf = ({ fields }: Parts, key: string): PartFinding['path'] => {
  const index = fields.shared.findIndex((field) => field.key === key);
  return index >= 0
    ? ['shared', index]
    : ['supporting', fields.supporting.findIndex((field) => field.key === key)];
};

const findLongHelp = (definitions: Parts): PartFinding[] =>
  fieldLabels(definitions).flatMap(({ key, help, definition }) => {
    if (help.length <= salesforce.helpText) return [];
    const message = `with all stages in brief the help text has ${help.length} characters; Salesforce allows ${salesforce.helpText}. Shorten this by ${help.length - salesforce.helpText}, or inBrief of the stages in lifecycle.yaml.`;
    const path = [...placeOf(definitions, key), 'definition'];
    return definition.length > salesforce.helpText ? [] : [{ part: 'fields', path, message }];
  });

const findLongGuidance = (definitions: Parts): PartFinding[] =>
  pathSteps(definitions).flatMap(({ guidance }, index) => {
    const { length } = guidance.join('');
    if (length <= salesforce.pathGuidance) return [];
    const message = `definition, entry and next have ${length} characters together; the Path allows ${salesforce.pathGuidance}. Shorten them by ${length - salesforce.pathGuidance}.`;
    return [{ part: 'lifecycle', path: ['stages', index, 'entry'], message }];
  });

/** Salesforce shows the label of a value set's description and of a field in less room than the agreement does. */
const findLongLabels = (definitions: Parts): PartFinding[] =>
  fieldLabels(definitions).flatMap(({ key, label, definition, list }) => [
    ...(label.length > salesforce.fieldLabel
      ? [
          {
            part: 'fields' as const,
            path: [...placeOf(definitions, key), 'label'],
            message: `has ${label.length} characters; Salesforce allows ${salesforce.fieldLabel} in a field label. Shorten it.`,
          },
        ]
      : []),
    ...(list !== null && definition.length > salesforce.valueSetDescription
      ? [
          {
            part: 'fields' as const,
            path: [...placeOf(definitions, key), 'definition'],
            message: `has ${definition.length} characters and describes a list of values, for which Salesforce allows ${salesforce.valueSetDescription}. Shorten it.`,
          },
        ]
      : []),
  ]);
