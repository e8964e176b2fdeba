import type { OrgRequest } from '../http/org-request.ts';
import { apiError } from '../api-error.ts';
import { objectNamed } from '../schema/org-schema.ts';
import type { FieldSchema, ObjectSchema, OrgSchema } from '../schema/org-schema.ts';

/** One asked-for field: of the record itself, or of the record that a lookup points to. */
export interface RequestedField {
  readonly field: FieldSchema;
  /** Given for `Lead.Owner.Name`: the lookup OwnerId. */
  readonly through?: FieldSchema;
}

/** Reads `fields` and `optionalFields` (`Lead.Name,Lead.Owner.Name`): an unknown field is refused, an unknown optional one left out. */
export function requestedFields(
  schema: OrgSchema,
  object: ObjectSchema,
  request: OrgRequest,
): RequestedField[] {
  const names = (parameter: string): string[] =>
    (request.query.get(parameter) ?? '').split(',').filter((name) => name !== '');
  const required = names('fields').map((name) => {
    const found = findField(schema, object, name);
    if (found !== undefined) return found;
    throw apiError('INVALID_FIELD', `Could not find field '${name}' in object '${object.name}'`);
  });
  return [...required, ...names('optionalFields').flatMap((name) => findField(schema, object, name) ?? [])];
}

/** A field's qualified name without its object: `Treaty_Handoff__c.Cycle__c` is Cycle__c. */
export const findField = (
  schema: OrgSchema,
  object: ObjectSchema,
  name: string,
): RequestedField | undefined => {
  const [objectName = '', first = '', second] = name.split('.');
  if (objectName.toLowerCase() !== object.name.toLowerCase()) return undefined;
  if (second === undefined) {
    const field = object.fields.get(first.toLowerCase());
    return field && { field };
  }
  const through = [...object.fields.values()].find(
    ({ relationshipName }) => relationshipName?.toLowerCase() === first.toLowerCase(),
  );
  if (through?.referenceTo === undefined) return undefined;
  const field = objectNamed(schema, through.referenceTo).fields.get(second.toLowerCase());
  return field && { field, through };
};
