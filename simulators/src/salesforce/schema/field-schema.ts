import type { FieldSchema, FieldType } from './org-schema.ts';

/** The facts of a field that differ from a plain, writable, optional one. */
export type FieldFacts = Pick<FieldSchema, 'name' | 'type'> & Partial<FieldSchema>;

const unfilterableLength = 255;

/** `NumberOfEmployees` is labelled "Number Of Employees". */
const labelFrom = (name: string): string => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');

const isFilterable = (type: FieldType, length: number): boolean =>
  type !== 'textarea' || length <= unfilterableLength;

/** A field with everything not mentioned at its usual value. */
export const fieldSchema = (facts: FieldFacts): FieldSchema => ({
  label: labelFrom(facts.name),
  length: 0,
  precision: 0,
  scale: 0,
  isCustom: false,
  isRequired: false,
  isCreateable: true,
  isUpdateable: true,
  isUnique: false,
  isCaseSensitive: false,
  isExternalId: false,
  isLookupKey: facts.isExternalId ?? false,
  isFilterable: isFilterable(facts.type, facts.length ?? 0),
  defaultValue: facts.type === 'boolean' ? false : null,
  helpText: undefined,
  picklist: undefined,
  referenceTo: undefined,
  relationshipName: undefined,
  childRelationshipName: undefined,
  autoNumber: undefined,
  formulaWords: undefined,
  ...facts,
});
