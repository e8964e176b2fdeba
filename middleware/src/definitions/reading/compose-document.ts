import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';
import type { Trouble } from './trouble.ts';

const maxDepth = 32;

// uniqueKeys is off because it compares every key with every other one: refusedContent finds repeated keys in one pass.
const options = { prettyErrors: false, stringKeys: true, uniqueKeys: false };

/** The YAML document that a text holds, or the first thing that is wrong with it: what follows is mostly its echo. */
export function composeDocument(text: string): Document.Parsed | Trouble {
  const tokens = tokensOf(text);
  if ('offset' in tokens) return tokens;
  const [document, second] = new Composer(options).compose(tokens, true, text.length);
  const [error] = document?.errors.toSorted((a, b) => a.pos[0] - b.pos[0]) ?? [];
  if (error !== undefined) return notYaml(error.pos[0], error.message);
  if (second !== undefined) return notYaml(second.range[0], 'a line of dashes starts a second document');
  return document ?? notYaml(0, 'it holds nothing');
}

const notYaml = (offset: number, what: string): Trouble => ({
  offset,
  message: `not valid YAML: ${what}. The rest of the file is read once this is corrected.`,
});

/** Depth is limited before the text is composed: composing calls itself for each level, and a hostile text would exhaust the stack. */
function tokensOf(text: string): readonly CST.Token[] | Trouble {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (depthOf(parser) > maxDepth)
      return {
        offset: parser.offset,
        message: `nested more than ${maxDepth} levels deep. Reduce the nesting.`,
      };
  }
  tokens.push(...parser.end());
  return tokens;
}

const collections: ReadonlySet<string> = new Set(['block-map', 'block-seq', 'flow-collection']);

/** How many collections are open; counted only where the stack is high enough to hold too many. */
const depthOf = ({ stack }: Parser): number =>
  stack.length <= maxDepth ? 0 : stack.filter(({ type }) => collections.has(type)).length;
