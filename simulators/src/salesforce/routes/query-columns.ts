import { parseQuery } from '../soql/parse-query.ts';
import type { Path } from '../soql/query.ts';

/** A column of a query's answer; a lookup is followed by its `joinColumns`. */
interface Column {
  readonly aggregate: boolean;
  readonly columnName: string;
  readonly displayName: string;
  readonly joinColumns: readonly Column[];
}

const columnOf = ([name = '', ...rest]: Path): Column => ({
  aggregate: false,
  columnName: name,
  displayName: name,
  joinColumns: rest.length === 0 ? [] : [columnOf(rest)],
});

/** The columns of a query, which the sf CLI asks for before it draws a table. */
export const queryColumns = (soql: string): { readonly columnMetadata: readonly Column[] } => {
  const { select } = parseQuery(soql);
  return { columnMetadata: select === 'count' ? [] : select.map(columnOf) };
};
