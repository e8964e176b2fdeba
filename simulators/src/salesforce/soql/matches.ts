import type { FieldSchema, FieldValue } from '../schema/org-schema.ts';
import { normalId } from '../store/record-id.ts';
import type { BoundField } from './bind-query.ts';
import type { ComparisonOperator, Condition, Literal } from './query.ts';

/** Reads the value of a bound field. */
export type ReadValue = (field: BoundField) => FieldValue;

/** Texts are compared whatever their case, unless the field is case-sensitive; ids in either form. */
const comparable = (field: FieldSchema, value: FieldValue): FieldValue => {
  if (typeof value !== 'string') return value;
  if (field.type === 'id' || field.type === 'reference') return normalId(value) ?? value;
  return field.isCaseSensitive ? value : value.toLowerCase();
};

/** Below 0, 0 or above 0, as sort wants it; null comes before everything. */
export const compareValues = (field: FieldSchema, left: FieldValue, right: FieldValue): number => {
  const [first, second] = [comparable(field, left), comparable(field, right)];
  if (first === second) return 0;
  if (first === null || second === null) return first === null ? -1 : 1;
  return first < second ? -1 : 1;
};

const equals = (field: FieldSchema, value: FieldValue, literal: Literal): boolean => {
  // On a checkbox the platform takes null for false.
  const wanted = field.type === 'boolean' && literal.value === null ? false : literal.value;
  return compareValues(field, value, wanted) === 0;
};

const likePattern = (pattern: string): RegExp => {
  const source = pattern.replaceAll(/\\[%_]|[%_]|[.*+?^${}()|[\]\\]/g, (piece) => {
    if (piece === '%') return '.*';
    if (piece === '_') return '.';
    return piece.length === 2 ? piece.slice(1) : `\\${piece}`;
  });
  return new RegExp(`^${source}$`, 'is');
};

const compares = (
  field: FieldSchema,
  value: FieldValue,
  operator: ComparisonOperator,
  literal: Literal,
): boolean => {
  if (operator === '=') return equals(field, value, literal);
  if (operator === '!=') return !equals(field, value, literal);
  if (value === null || literal.value === null) return false;
  if (operator === 'like') return likePattern(String(literal.value)).test(String(value));
  const order = compareValues(field, value, literal.value);
  return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[operator];
};

/** Whether a record meets a condition. */
export const matches = (condition: Condition<BoundField>, read: ReadValue): boolean => {
  switch (condition.kind) {
    case 'and':
      return condition.conditions.every((each) => matches(each, read));
    case 'or':
      return condition.conditions.some((each) => matches(each, read));
    case 'not':
      return !matches(condition.condition, read);
    case 'in':
      return condition.literals.some((literal) =>
        equals(condition.field.field, read(condition.field), literal),
      );
    case 'comparison':
      return compares(condition.field.field, read(condition.field), condition.operator, condition.literal);
  }
};
