import { parseQuery as parseSoql } from '@jetstreamapp/soql-parser-js';
import type { FieldType, OrderByClause, Query as ParsedQuery } from '@jetstreamapp/soql-parser-js';
import { parseConditions } from './parse-conditions.ts';
import type { Order, Path, Query } from './query.ts';
import { malformed, unsupported } from './refuse-query.ts';

/** The parts of a query that the simulated org runs; any other part is refused rather than ignored. */
const supportedParts = new Set(['fields', 'sObject', 'where', 'orderBy', 'limit']);

const parse = (soql: string): ParsedQuery => {
  try {
    return parseSoql(soql);
  } catch (error) {
    const [summary = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw malformed(summary);
  }
};

const pathOf = (field: FieldType): Path => {
  if (field.type === 'FieldRelationship' && !('alias' in field)) return [...field.relationships, field.field];
  if (field.type === 'Field' && field.alias === undefined && !('objectPrefix' in field)) return [field.field];
  throw unsupported('field functions, aliases and queries inside a query');
};

const isCount = (field: FieldType): boolean =>
  field.type === 'FieldFunctionExpression' && field.rawValue?.toLowerCase() === 'count()';

const selectOf = (fields: readonly FieldType[]): 'count' | Path[] => {
  const [first] = fields;
  return fields.length === 1 && first !== undefined && isCount(first) ? 'count' : fields.map(pathOf);
};

const orderOf = (clause: OrderByClause): Order<Path> => {
  if (!('field' in clause)) throw unsupported('functions in ORDER BY');
  return {
    field: clause.field.split('.'),
    isDescending: clause.order === 'DESC',
    areNullsLast: clause.nulls === 'LAST',
  };
};

/** Parses a query; refuses what is not SOQL, and what the simulated org does not run, as MALFORMED_QUERY. */
export const parseQuery = (soql: string): Query<Path> => {
  const query = parse(soql);
  const other = Object.keys(query).find((part) => !supportedParts.has(part));
  if (other !== undefined) throw unsupported(other);
  const { fields = [], sObject = '', where, orderBy = [], limit } = query;
  return {
    select: selectOf(fields),
    from: sObject,
    where: where && parseConditions(where),
    orderBy: [orderBy].flat().map(orderOf),
    limit,
  };
};
