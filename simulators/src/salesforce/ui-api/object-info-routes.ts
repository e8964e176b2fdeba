import { json, type Answer } from '../http/answer.ts';
import { param, type OrgRequest } from '../http/org-request.ts';
import { route, type Route } from '../http/route.ts';
import type { Org } from '../org.ts';
import { objectNamed, type FieldSchema, type FieldType } from '../schema/org-schema.ts';

const dataTypes: Readonly<Partial<Record<FieldType, string>>> = {
  id: 'Reference',
  datetime: 'DateTime',
  textarea: 'TextArea',
};

const dataTypeOf = ({ type }: FieldSchema): string =>
  dataTypes[type] ?? `${type.charAt(0).toUpperCase()}${type.slice(1)}`;

const fieldInfo = (field: FieldSchema) => ({
  apiName: field.name,
  calculated: false,
  createable: field.isCreateable,
  custom: field.isCustom,
  dataType: dataTypeOf(field),
  inlineHelpText: field.helpText ?? null,
  label: field.label,
  length: field.length,
  nameField: field.name === 'Name',
  relationshipName: field.relationshipName ?? null,
  required: field.isRequired,
  updateable: field.isUpdateable,
});

const info = (org: Org, request: OrgRequest): Answer => {
  const object = objectNamed(org.data.schema, param(request, 'object'));
  return json({
    apiName: object.name,
    custom: object.isCustom,
    fields: Object.fromEntries([...object.fields.values()].map((field) => [field.name, fieldInfo(field)])),
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    queryable: true,
    searchable: true,
    updateable: object.isCreateable,
  });
};

/** What an object and its fields are called on pages. */
export const objectInfoRoutes: readonly Route[] = [route('GET', '/ui-api/object-info/:object', info)];
