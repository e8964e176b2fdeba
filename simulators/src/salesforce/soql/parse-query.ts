import { parseCondition, parsePath } from './parse-condition.ts';
import type { Order, Path, Query } from './query.ts';
import { malformed, TokenCursor } from './tokens.ts';

const parseSelect = (cursor: TokenCursor): 'count' | Path[] => {
  if (cursor.skip('count', '(', ')')) return 'count';
  if (cursor.next.text === '(') throw malformed('the simulated org knows no queries inside a query');
  const paths = [parsePath(cursor)];
  while (cursor.skip(',')) paths.push(parsePath(cursor));
  return paths;
};

const parseOrder = (cursor: TokenCursor): Order<Path> => {
  const field = parsePath(cursor);
  const isDescending = cursor.skip('desc');
  if (!isDescending) cursor.skip('asc');
  const areNullsLast = cursor.skip('nulls', 'last');
  if (!areNullsLast) cursor.skip('nulls', 'first');
  return { field, isDescending, areNullsLast };
};

const parseOrders = (cursor: TokenCursor): Order<Path>[] => {
  if (!cursor.skip('order', 'by')) return [];
  const orders = [parseOrder(cursor)];
  while (cursor.skip(',')) orders.push(parseOrder(cursor));
  return orders;
};

const parseLimit = (cursor: TokenCursor): number | undefined => {
  if (!cursor.skip('limit')) return undefined;
  const limit = Number(cursor.next.text);
  if (cursor.next.kind !== 'number' || !Number.isInteger(limit) || limit < 0) throw cursor.unexpected();
  cursor.take();
  return limit;
};

/** Reads a query of the part of SOQL that the project uses; refuses the rest as MALFORMED_QUERY. */
export const parseQuery = (soql: string): Query<Path> => {
  const cursor = new TokenCursor(soql);
  cursor.expect('select');
  const select = parseSelect(cursor);
  cursor.expect('from');
  const [from = ''] = parsePath(cursor);
  const where = cursor.skip('where') ? parseCondition(cursor) : undefined;
  const orderBy = parseOrders(cursor);
  const limit = parseLimit(cursor);
  if (cursor.next.kind !== 'end') throw cursor.unexpected();
  return { select, from, where, orderBy, limit };
};
