import { Lexer, parseDocument, Parser, type YAMLError } from 'yaml';
import type { DefinitionFile } from '../definition-file.ts';
import type { Fault, Finding, Path } from '../fault.ts';
import { linesOf, offsetsIn, placeAt } from './place.ts';
import { refusedContent } from './refused-content.ts';
import type { Trouble } from './trouble.ts';

const maxBytes = 1_000_000;
const maxDepth = 32;

/** A file that is sound YAML: its value, and a way to say where something in it is wrong. */
export interface ParsedFile {
  readonly value: unknown;
  readonly faultOf: (finding: Finding) => Fault;
}

/** Reads YAML without trusting it: size, depth, aliases, tags, repeated and dangerous keys are refused, each at its place. */
export function parseFile({
  name,
  text,
}: DefinitionFile): ParsedFile | { readonly faults: readonly Fault[] } {
  const lines = linesOf(text);
  const toFault = ({ offset, message }: Trouble): Fault => {
    return { severity: 'error', file: name, ...placeAt(lines, offset), path: '', message };
  };
  const refused = beyondLimits(text) ?? unreadableText(text);
  if (refused !== null) return { faults: [toFault(refused)] };

  // uniqueKeys is off because it compares every key with every other one: refusedContent finds repeated keys in one pass.
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true, uniqueKeys: false });
  const [syntaxError] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (syntaxError !== undefined) return { faults: [toFault(describeSyntax(syntaxError))] };
  const troubles = refusedContent(document);
  if (troubles.length > 0) return { faults: troubles.map(toFault) };

  const offsetOf = offsetsIn(document);
  const faultOf = ({ path, message, allowed, severity = 'error', atKey = false }: Finding): Fault => {
    const place = placeAt(lines, offsetOf(path, atKey));
    const fault = { severity, file: name, ...place, path: pathToText(path), message };
    return allowed === undefined ? fault : { ...fault, allowed };
  };
  return { value: document.toJS(), faultOf };
}

/** Only the first error of a file is told: what follows it is mostly its echo. */
function describeSyntax({ pos, code, message }: YAMLError): Trouble {
  const what = code === 'MULTIPLE_DOCS' ? 'a line of dashes starts a second document' : message;
  return {
    offset: pos[0],
    message: `not valid YAML: ${what}. The rest of the file is read once this is corrected.`,
  };
}

function beyondLimits(text: string): Trouble | null {
  if (Buffer.byteLength(text) > maxBytes)
    return { offset: 0, message: `the file has more than ${maxBytes} bytes. Shorten it.` };
  const offset = tooDeepAt(text, maxDepth);
  return offset === null
    ? null
    : { offset, message: `nested more than ${maxDepth} levels deep. Reduce the nesting.` };
}

const collections: readonly string[] = ['block-map', 'block-seq', 'flow-collection'];

/**
 * The offset at which a YAML text nests deeper than the limit, or null.
 * It runs before the text is composed: composing calls itself for each level, and a hostile text would exhaust the stack.
 */
function tooDeepAt(text: string, limit: number): number | null {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    Array.from(parser.next(lexeme));
    const depth = parser.stack.filter(({ type }) => collections.includes(type)).length;
    if (depth > limit) return parser.offset;
  }
  return null;
}

/** Control characters and halves of characters; U+FFFD, which stands for bytes that are not UTF-8. */
const unreadable = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFD]/u;

/** The first character that no text of the agreement can hold, or null. Anything else is kept and given back to the byte. */
function unreadableText(text: string): Trouble | null {
  const found = unreadable.exec(text);
  if (found === null) return null;
  if (found[0] === '\uFFFD')
    return {
      offset: found.index,
      message: 'this is not UTF-8. Save the file as UTF-8 and re-enter the character.',
    };
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { offset: found.index, message: `the character U+${code} cannot be read. Remove it.` };
}

const pathToText = (path: Path): string => path.map(String).join('.');
