import type {
  LiteralType,
  ValueCondition,
  WhereClause,
  WhereClauseWithoutNegationOperator,
} from '@jetstreamapp/soql-parser-js';
import { storedInstantFromText } from '../data/instant-text.ts';
import type { ComparisonOperator, Condition, Literal, Path } from './query.ts';
import { malformed, unsupported } from './refuse-query.ts';

/** The parser gives conditions as a flat chain with counts of parentheses; it is read again as these tokens. */
type Token = Condition<Path> | '(' | ')' | 'not' | 'and' | 'or' | 'end';

const operators: Readonly<Record<string, ComparisonOperator>> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  LIKE: 'like',
};

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Keeps `\%` and `\_`: they have a meaning only in LIKE. */
const unescaped = (quoted: string): string =>
  quoted
    .slice(1, -1)
    .replaceAll(/\\(.)/gs, (all, character: string) =>
      /[%_]/.test(character) ? all : (escapes[character] ?? character),
    );

const literalOf = (text: string, type: LiteralType | undefined): Literal => {
  switch (type) {
    case 'STRING':
      return { type: 'text', value: unescaped(text) };
    case 'INTEGER':
    case 'DECIMAL':
      return { type: 'number', value: Number(text) };
    case 'BOOLEAN':
      return { type: 'boolean', value: text.toLowerCase() === 'true' };
    case 'NULL':
      return { type: 'null', value: null };
    case 'DATE':
      return { type: 'date', value: text };
    case 'DATETIME': {
      const value = storedInstantFromText(text);
      if (value === undefined) throw malformed(`unexpected token: '${text}'`);
      return { type: 'instant', value };
    }
    default:
      throw unsupported(`the literal ${text}`);
  }
};

const comparisonOf = ({ field, operator, value, literalType }: ValueCondition): Condition<Path> => {
  const path = field.split('.');
  const name = operator.toUpperCase();
  if (name === 'IN' || name === 'NOT IN') {
    const literals = [value]
      .flat()
      .map((text, place) => literalOf(text, Array.isArray(literalType) ? literalType[place] : literalType));
    const condition = { kind: 'in', field: path, literals } as const;
    return name === 'IN' ? condition : { kind: 'not', condition };
  }
  const known = operators[name];
  if (known === undefined || Array.isArray(value) || Array.isArray(literalType)) throw unsupported(operator);
  return { kind: 'comparison', field: path, operator: known, literal: literalOf(value, literalType) };
};

const isNegation = (clause: WhereClause): clause is WhereClauseWithoutNegationOperator =>
  'operator' in clause && clause.operator === 'NOT';

const tokensOf = (clause: WhereClause): Token[] => {
  if (isNegation(clause))
    return [...Array<Token>(clause.left?.openParen ?? 0).fill('('), 'not', ...tokensOf(clause.right)];
  const { left } = clause;
  if (!('field' in left) || !('value' in left)) throw unsupported('functions and queries inside a condition');
  return [
    ...Array<Token>(left.openParen ?? 0).fill('('),
    comparisonOf(left),
    ...Array<Token>(left.closeParen ?? 0).fill(')'),
    ...('operator' in clause
      ? [clause.operator === 'AND' ? ('and' as const) : ('or' as const), ...tokensOf(clause.right)]
      : []),
  ];
};

const unexpected = (token: Token) =>
  malformed(`unexpected token: '${typeof token === 'string' ? token : token.kind}'`);

/** Reads tokens from the front of the list. */
class TokenReader {
  readonly #tokens: readonly Token[];
  #place = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get next(): Token {
    return this.#tokens[this.#place] ?? 'end';
  }

  take(): Token {
    const token = this.next;
    this.#place += 1;
    return token;
  }
}

const readOne = (reader: TokenReader): Condition<Path> => {
  const token = reader.take();
  if (typeof token !== 'string') return token;
  if (token === 'not') return { kind: 'not', condition: readOne(reader) };
  if (token !== '(') throw unexpected(token);
  const condition = readGroup(reader);
  const end = reader.take();
  if (end !== ')') throw unexpected(end);
  return condition;
};

/** The platform refuses AND beside OR without parentheses. */
const readGroup = (reader: TokenReader): Condition<Path> => {
  const first = readOne(reader);
  const kind = reader.next;
  if (kind !== 'and' && kind !== 'or') return first;
  const conditions = [first];
  while (reader.next === kind) {
    reader.take();
    conditions.push(readOne(reader));
  }
  if (reader.next === 'and' || reader.next === 'or') throw unexpected(reader.next);
  return { kind, conditions };
};

/** Turns the WHERE clause of a parsed query into a tree of conditions. */
export const parseConditions = (where: WhereClause): Condition<Path> => {
  const reader = new TokenReader(tokensOf(where));
  const condition = readGroup(reader);
  if (reader.next !== 'end') throw unexpected(reader.next);
  return condition;
};
