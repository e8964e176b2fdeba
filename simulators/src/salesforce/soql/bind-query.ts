import { apiError } from '../api-error.ts';
import type { FieldSchema, FieldType, ObjectSchema, OrgSchema } from '../schema/org-schema.ts';
import type { Condition, Literal, Order, Path, Query } from './query.ts';

/** A field found in the schema: the lookups to follow, then the field itself. */
export interface BoundField {
  readonly lookups: readonly FieldSchema[];
  readonly field: FieldSchema;
}

const bindPath = (schema: OrgSchema, start: ObjectSchema, path: Path): BoundField => {
  const lookups: FieldSchema[] = [];
  let object = start;
  for (const step of path.slice(0, -1)) {
    const lookup = [...object.fields.values()].find(
      (field) => field.relationshipName?.toLowerCase() === step.toLowerCase(),
    );
    const target = schema.objects.get(lookup?.referenceTo?.toLowerCase() ?? '');
    if (lookup === undefined || target === undefined) throw unknownRelationship(step);
    lookups.push(lookup);
    object = target;
  }
  const name = path.at(-1) ?? '';
  const field = object.fields.get(name.toLowerCase());
  if (field === undefined) throw unknownField(object, name);
  return { lookups, field };
};

const unknownRelationship = (name: string) =>
  apiError(
    'INVALID_FIELD',
    `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
  );

const unknownField = (object: ObjectSchema, name: string) =>
  apiError(
    'INVALID_FIELD',
    `No such column '${name}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
  );

const literalTypes: Readonly<Partial<Record<FieldType, Literal['type']>>> = {
  double: 'number',
  int: 'number',
  currency: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'instant',
};

const platformTypes: Readonly<Partial<Record<FieldType, string>>> = { datetime: 'dateTime' };

const refuseWrongLiteral = ({ field }: BoundField, literal: Literal): void => {
  const wanted = literalTypes[field.type] ?? 'text';
  if (literal.type === wanted || literal.type === 'null') return;
  const quotes = wanted === 'text' ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
  const type = wanted === 'text' ? 'string' : (platformTypes[field.type] ?? field.type);
  throw apiError(
    'INVALID_FIELD',
    `value of filter criterion for field '${field.name}' must be of type ${type} and ${quotes}`,
  );
};

const filterable = (bound: BoundField): BoundField => {
  if (bound.field.isFilterable) return bound;
  throw apiError('INVALID_FIELD', `field '${bound.field.name}' can not be filtered in a query call`);
};

const bindCondition = (
  bind: (path: Path) => BoundField,
  condition: Condition<Path>,
): Condition<BoundField> => {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return { ...condition, conditions: condition.conditions.map((each) => bindCondition(bind, each)) };
    case 'not':
      return { kind: 'not', condition: bindCondition(bind, condition.condition) };
    case 'in': {
      const field = filterable(bind(condition.field));
      condition.literals.forEach((literal) => refuseWrongLiteral(field, literal));
      return { ...condition, field };
    }
    case 'comparison': {
      const field = filterable(bind(condition.field));
      refuseWrongLiteral(field, condition.literal);
      return { ...condition, field };
    }
  }
};

/** The object a query reads. */
const queriedObject = (schema: OrgSchema, query: Query<Path>): ObjectSchema => {
  const object = schema.objects.get(query.from.toLowerCase());
  if (object !== undefined) return object;
  throw apiError(
    'INVALID_TYPE',
    `sObject type '${query.from}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
  );
};

/** Finds every field a query names; refuses unknown fields, literals of the wrong type and long texts in conditions. */
export const bindQuery = (schema: OrgSchema, query: Query<Path>): Query<BoundField> => {
  const object = queriedObject(schema, query);
  const bind = (path: Path): BoundField => bindPath(schema, object, path);
  const bindOrder = (order: Order<Path>): Order<BoundField> => ({
    ...order,
    field: filterable(bind(order.field)),
  });
  return {
    ...query,
    from: object.name,
    select: query.select === 'count' ? 'count' : query.select.map(bind),
    where: query.where && bindCondition(bind, query.where),
    orderBy: query.orderBy.map(bindOrder),
  };
};
