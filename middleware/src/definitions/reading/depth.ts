import { Lexer, Parser } from 'yaml';

const collections: readonly string[] = ['block-map', 'block-seq', 'flow-collection'];

/**
 * The offset at which a YAML text nests deeper than the limit, or null.
 * It runs before the text is composed: composing calls itself for each level, and a hostile text would exhaust the stack.
 */
export function tooDeepAt(text: string, limit: number): number | null {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    Array.from(parser.next(lexeme));
    const depth = parser.stack.filter(({ type }) => collections.includes(type)).length;
    if (depth > limit) return parser.offset;
  }
  return null;
}
