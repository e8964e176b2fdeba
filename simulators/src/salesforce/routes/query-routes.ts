import { json, type Answer } from '../http/answer.ts';
import { param, versionPath, type OrgRequest } from '../http/org-request.ts';
import { route, type Route } from '../http/route.ts';
import type { Org } from '../org.ts';
import { apiError } from '../api-error.ts';
import { runQuery, type QueryResult } from '../soql/run-query.ts';
import { parseQuery } from '../soql/parse-query.ts';
import type { Path } from '../soql/query.ts';
import { wireRendering } from './wire-row.ts';

const fewest = 200;
const most = 2000;

const pageSize = (request: OrgRequest): number => {
  const asked = /batchSize=(\d+)/i.exec(request.headers['sforce-query-options'] ?? '')?.[1];
  return Math.min(most, Math.max(fewest, Number(asked ?? most)));
};

interface Page {
  readonly result: QueryResult;
  readonly locator: string;
  readonly from: number;
}

const page = (request: OrgRequest, { result, locator, from }: Page): Answer => {
  const until = from + pageSize(request);
  const { totalSize, rows } = result;
  const records = rows.slice(from, until);
  if (until >= rows.length) return json({ totalSize, done: true, records });
  const nextRecordsUrl = `${versionPath(request)}/query/${locator}-${until}`;
  return json({ totalSize, done: false, nextRecordsUrl, records });
};

const query =
  (withDeleted: boolean) =>
  (org: Org, request: OrgRequest): Answer => {
    const soql = request.query.get('q');
    if (soql === null) throw apiError('MALFORMED_QUERY', 'A query string has to be specified');
    if (request.query.get('columns') === 'true') return json(queryColumns(soql));
    const result = runQuery(org.data, soql, { rendering: wireRendering(versionPath(request)), withDeleted });
    const locator = result.rows.length > pageSize(request) ? org.cursors.keep(result) : '';
    return page(request, { result, locator, from: 0 });
  };

const nextPage = (org: Org, request: OrgRequest): Answer => {
  const [locator = '', from = ''] = param(request, 'locator').split('-');
  return page(request, { result: org.cursors.resultOf(locator), locator, from: Number(from) });
};

/** Queries, and their further pages. */
export const queryRoutes: readonly Route[] = [
  route('GET', '/query', query(false)),
  route('GET', '/queryAll', query(true)),
  route('GET', '/query/:locator', nextPage),
];

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
const queryColumns = (soql: string): { readonly columnMetadata: readonly Column[] } => {
  const { select } = parseQuery(soql);
  return { columnMetadata: select === 'count' ? [] : select.map(columnOf) };
};
