import { recordAt } from '../data/existing-record.ts';
import type { OrgData } from '../data/org-data.ts';
import { valueOf } from '../schema/org-schema.ts';
import type { FieldSchema, FieldValue } from '../schema/org-schema.ts';
import type { StoredRecord } from '../store/record-store.ts';
import { bindQuery } from './bind-query.ts';
import type { BoundField } from './bind-query.ts';
import { compareValues, matches } from './matches.ts';
import { parseQuery } from './parse-query.ts';
import type { Order } from './query.ts';

/** A row of a result: values by field name, parents as rows of their own. */
export interface QueryRow {
  [name: string]: FieldValue | QueryRow;
}

/** How a result is written: what stands at the head of each row, and the form of a value. */
export interface Rendering {
  head(record: StoredRecord): QueryRow;
  value(field: FieldSchema, value: FieldValue): FieldValue;
}

/** The rows of a result; for COUNT() only how many there are. */
export interface QueryResult {
  readonly totalSize: number;
  readonly rows: readonly QueryRow[];
}

const parentAt = (
  data: OrgData,
  record: StoredRecord,
  lookups: readonly FieldSchema[],
): StoredRecord | undefined =>
  lookups.reduce<StoredRecord | undefined>(
    (child, lookup) => recordAt(data, child?.values[lookup.name]),
    record,
  );

const readValue = (data: OrgData, record: StoredRecord, { lookups, field }: BoundField): FieldValue => {
  const holder = parentAt(data, record, lookups);
  return holder === undefined ? null : valueOf(field, holder.values);
};

const inOrder = (
  data: OrgData,
  records: StoredRecord[],
  orders: readonly Order<BoundField>[],
): StoredRecord[] =>
  records.toSorted((left, right) => {
    for (const { field, isDescending, areNullsLast } of orders) {
      const [first, second] = [readValue(data, left, field), readValue(data, right, field)];
      const order = compareValues(field.field, first, second);
      if (order === 0) continue;
      if (first === null || second === null) return areNullsLast ? -order : order;
      return isDescending ? -order : order;
    }
    return 0;
  });

/** Puts one selected field into a row, making the rows of its parents on the way. */
const addField = (
  data: OrgData,
  row: QueryRow,
  bound: BoundField,
  given: { record: StoredRecord; rendering: Rendering },
): void => {
  const { record, rendering } = given;
  const [lookup, ...others] = bound.lookups;
  if (lookup === undefined) {
    row[bound.field.name] = rendering.value(bound.field, valueOf(bound.field, record.values));
    return;
  }
  const name = lookup.relationshipName ?? lookup.name;
  const parent = recordAt(data, record.values[lookup.name]);
  if (parent === undefined) {
    row[name] = null;
    return;
  }
  const known = row[name];
  const parentRow = typeof known === 'object' && known !== null ? known : rendering.head(parent);
  row[name] = parentRow;
  addField(data, parentRow, { ...bound, lookups: others }, { record: parent, rendering });
};

/** Answers a query; deleted records are left out unless asked for (queryAll). */
export const runQuery = (
  data: OrgData,
  soql: string,
  given: { readonly rendering: Rendering; readonly withDeleted: boolean },
): QueryResult => {
  const { rendering, withDeleted } = given;
  const query = bindQuery(data.schema, parseQuery(soql));
  const { select, where } = query;
  const found = data.records
    .list(query.from)
    .filter((record) => withDeleted || record.values['IsDeleted'] === false)
    .filter((record) => where === undefined || matches(where, (field) => readValue(data, record, field)));
  if (select === 'count') return { totalSize: Math.min(found.length, query.limit ?? Infinity), rows: [] };
  const records = inOrder(data, found, query.orderBy).slice(0, query.limit);
  const rows = records.map((record) => {
    const row = rendering.head(record);
    for (const bound of select) addField(data, row, bound, { record, rendering });
    return row;
  });
  return { totalSize: rows.length, rows };
};
