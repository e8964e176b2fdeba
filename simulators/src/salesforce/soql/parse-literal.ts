import { storedInstantFromText } from '../data/instant-text.ts';
import type { Literal } from './query.ts';
import { malformed } from './tokens.ts';
import type { TokenCursor } from './tokens.ts';

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Leaves `\%` and `\_` as they are: only LIKE knows what they mean. */
const unescaped = (quoted: string): string =>
  quoted
    .slice(1, -1)
    .replaceAll(/\\(.)/gs, (all, character: string) =>
      /[%_]/.test(character) ? all : (escapes[character] ?? character),
    );

const unquoted = (text: string): Literal => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { type: 'date', value: text };
  const instant = storedInstantFromText(text);
  if (instant !== undefined) return { type: 'instant', value: instant };
  const value = Number(text);
  if (Number.isNaN(value)) throw malformed(`unexpected token: '${text}'`);
  return { type: 'number', value };
};

const words: Readonly<Record<string, Literal>> = {
  null: { type: 'null', value: null },
  true: { type: 'boolean', value: true },
  false: { type: 'boolean', value: false },
};

/** Reads a literal: a quoted text, a number, a date, an instant, true, false or null. */
export const parseLiteral = (cursor: TokenCursor): Literal => {
  const { kind, text } = cursor.next;
  const literal = kind === 'word' ? words[text.toLowerCase()] : undefined;
  if (kind === 'text') {
    cursor.take();
    return { type: 'text', value: unescaped(text) };
  }
  if (kind === 'number') {
    cursor.take();
    return unquoted(text);
  }
  if (literal === undefined) throw cursor.unexpected();
  cursor.take();
  return literal;
};
