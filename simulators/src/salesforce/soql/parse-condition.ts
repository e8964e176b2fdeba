import { parseLiteral } from './parse-literal.ts';
import type { ComparisonOperator, Condition, Literal, Path } from './query.ts';
import { malformed } from './tokens.ts';
import type { TokenCursor } from './tokens.ts';

const operators: Readonly<Record<string, ComparisonOperator>> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  like: 'like',
};

/** Reads a field's name, relationships included. */
export const parsePath = (cursor: TokenCursor): Path => {
  if (cursor.next.kind !== 'word') throw cursor.unexpected();
  return cursor.take().text.split('.');
};

const parseList = (cursor: TokenCursor): Literal[] => {
  cursor.expect('(');
  if (cursor.skip('select')) throw malformed('the simulated org knows no queries inside a query');
  const literals = [parseLiteral(cursor)];
  while (cursor.skip(',')) literals.push(parseLiteral(cursor));
  cursor.expect(')');
  return literals;
};

const parseComparison = (cursor: TokenCursor): Condition<Path> => {
  const field = parsePath(cursor);
  if (cursor.skip('in')) return { kind: 'in', field, literals: parseList(cursor) };
  if (cursor.skip('not', 'in')) {
    return { kind: 'not', condition: { kind: 'in', field, literals: parseList(cursor) } };
  }
  const operator = operators[cursor.next.text.toLowerCase()];
  if (operator === undefined) throw cursor.unexpected();
  cursor.take();
  return { kind: 'comparison', field, operator, literal: parseLiteral(cursor) };
};

const parseOne = (cursor: TokenCursor): Condition<Path> => {
  if (cursor.skip('not')) return { kind: 'not', condition: parseOne(cursor) };
  if (!cursor.skip('(')) return parseComparison(cursor);
  const condition = parseCondition(cursor);
  cursor.expect(')');
  return condition;
};

/** Reads what follows WHERE, or stands in parentheses; AND beside OR needs parentheses, as on the platform. */
export const parseCondition = (cursor: TokenCursor): Condition<Path> => {
  const first = parseOne(cursor);
  const kind = (['and', 'or'] as const).find((word) => cursor.next.text.toLowerCase() === word);
  if (kind === undefined) return first;
  const conditions = [first];
  while (cursor.skip(kind)) conditions.push(parseOne(cursor));
  if (['and', 'or'].includes(cursor.next.text.toLowerCase())) throw cursor.unexpected();
  return { kind, conditions };
};
