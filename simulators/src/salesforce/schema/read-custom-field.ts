import { z } from 'zod';
import { fieldSchema } from './field-schema.ts';
import { readMetadataFile } from './metadata-file.ts';
import type { MetadataFile } from './metadata-file.ts';
import type { FieldSchema, FieldType, Picklist, PicklistValue } from './org-schema.ts';
import { wordsIn } from './words-in.ts';

const types = {
  Text: 'string',
  LongTextArea: 'textarea',
  Number: 'double',
  Checkbox: 'boolean',
  DateTime: 'datetime',
  Date: 'date',
  Picklist: 'picklist',
  Lookup: 'reference',
} as const satisfies Record<string, FieldType>;

const flag = z.enum(['true', 'false']).transform((word) => word === 'true');

const customField = z.object({
  fullName: z.string(),
  label: z.string(),
  type: z.enum(['Text', 'LongTextArea', 'Number', 'Checkbox', 'DateTime', 'Date', 'Picklist', 'Lookup']),
  length: z.coerce.number().default(0),
  precision: z.coerce.number().default(0),
  scale: z.coerce.number().default(0),
  required: flag.default(false),
  unique: flag.default(false),
  caseSensitive: flag.default(false),
  externalId: flag.default(false),
  defaultValue: z.string().optional(),
  formula: z.string().optional(),
  inlineHelpText: z.string().optional(),
  referenceTo: z.string().optional(),
  relationshipName: z.string().optional(),
  valueSet: z.object({ restricted: flag.default(false), valueSetName: z.string() }).optional(),
});

const globalValueSet = z.object({
  customValue: z.array(
    z.object({ fullName: z.string(), label: z.string(), default: flag, isActive: flag.default(true) }),
  ),
});

/** The values of a global value set, in their order. */
export const readValueSet = (file: MetadataFile): PicklistValue[] =>
  readMetadataFile(file, 'GlobalValueSet', globalValueSet).customValue.map((value) => ({
    value: value.fullName,
    label: value.label,
    isActive: value.isActive,
    isDefault: value.default,
  }));

const lengthOf = (type: FieldType, length: number): number => {
  if (type === 'picklist') return 255;
  return type === 'reference' ? 18 : length;
};

/** A custom field, its picklist filled from the global value sets of the same folder. */
export const readCustomField = (
  file: MetadataFile,
  valueSets: ReadonlyMap<string, readonly PicklistValue[]>,
): FieldSchema => {
  const xml = readMetadataFile(file, 'CustomField', customField);
  const type = types[xml.type];
  return fieldSchema({
    name: xml.fullName,
    label: xml.label,
    type,
    length: lengthOf(type, xml.length),
    precision: xml.precision,
    scale: xml.scale,
    isCustom: true,
    isRequired: xml.required,
    isUnique: xml.unique,
    isCaseSensitive: xml.caseSensitive,
    isExternalId: xml.externalId,
    isCreateable: xml.formula === undefined,
    isUpdateable: xml.formula === undefined,
    formulaWords: xml.formula === undefined ? undefined : wordsIn(xml.formula),
    defaultValue: type === 'boolean' ? xml.defaultValue === 'true' : (xml.defaultValue ?? null),
    helpText: xml.inlineHelpText,
    picklist: xml.valueSet && picklistOf(file, xml.valueSet, valueSets),
    referenceTo: xml.referenceTo,
    relationshipName: type === 'reference' ? xml.fullName.replace(/__c$/, '__r') : undefined,
    childRelationshipName: xml.relationshipName && `${xml.relationshipName}__r`,
  });
};

const picklistOf = (
  file: MetadataFile,
  valueSet: { restricted: boolean; valueSetName: string },
  valueSets: ReadonlyMap<string, readonly PicklistValue[]>,
): Picklist => {
  const values = valueSets.get(valueSet.valueSetName);
  if (values === undefined)
    throw new Error(`${file.path}: no global value set named ${valueSet.valueSetName}`);
  return { isRestricted: valueSet.restricted, values };
};
