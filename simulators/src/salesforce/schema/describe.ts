import type { FieldSchema, FieldType, ObjectSchema } from './org-schema.ts';

const soapTypes: Readonly<Partial<Record<FieldType, string>>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  double: 'xsd:double',
  currency: 'xsd:double',
  int: 'xsd:int',
  boolean: 'xsd:boolean',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
};

const describePicklist = (field: FieldSchema) =>
  (field.picklist?.values ?? []).map((value) => ({
    active: value.isActive,
    defaultValue: value.isDefault,
    label: value.label,
    validFor: null,
    value: value.value,
  }));

const describeField = (field: FieldSchema) => ({
  autoNumber: field.autoNumber !== undefined,
  byteLength: field.length * 3,
  calculated: field.formulaWords !== undefined,
  caseSensitive: field.isCaseSensitive,
  createable: field.isCreateable,
  custom: field.isCustom,
  defaultValue: field.defaultValue,
  defaultedOnCreate: field.defaultValue !== null || field.name === 'OwnerId',
  digits: field.type === 'int' ? field.precision : 0,
  externalId: field.isExternalId,
  filterable: field.isFilterable,
  groupable: field.isFilterable && field.type !== 'double',
  idLookup: field.isLookupKey,
  inlineHelpText: field.helpText ?? null,
  label: field.label,
  length: field.length,
  name: field.name,
  nameField: field.name === 'Name',
  nillable: !field.isRequired && field.type !== 'boolean' && field.type !== 'id',
  picklistValues: describePicklist(field),
  precision: field.precision,
  referenceTo: field.referenceTo === undefined ? [] : [field.referenceTo],
  relationshipName: field.relationshipName ?? null,
  restrictedPicklist: field.picklist?.isRestricted ?? false,
  scale: field.scale,
  soapType: soapTypes[field.type] ?? 'xsd:string',
  sortable: field.isFilterable,
  type: field.type,
  unique: field.isUnique,
  updateable: field.isUpdateable,
});

/** An object in the list of all objects. */
export const describeBriefly = (object: ObjectSchema, versionPath: string) => ({
  name: object.name,
  label: object.label,
  labelPlural: object.labelPlural,
  keyPrefix: object.keyPrefix,
  custom: object.isCustom,
  createable: object.isCreateable,
  updateable: object.isCreateable,
  deletable: object.isCreateable && object.name !== 'User',
  queryable: true,
  retrieveable: true,
  searchable: true,
  urls: {
    sobject: `${versionPath}/sobjects/${object.name}`,
    describe: `${versionPath}/sobjects/${object.name}/describe`,
    rowTemplate: `${versionPath}/sobjects/${object.name}/{ID}`,
  },
});

/** Everything about an object, as far as the org knows it. */
export const describeObject = (object: ObjectSchema, versionPath: string) => ({
  ...describeBriefly(object, versionPath),
  fields: [...object.fields.values()].map(describeField),
  childRelationships: [],
  recordTypeInfos: [],
});
