import type { DefinitionFile } from '../definition-file.ts';
import type { Fault, Finding, Path } from '../fault.ts';
import { composeDocument } from './compose-document.ts';
import { memoizeFiles } from './memoize-files.ts';
import { linesOf, offsetsIn, placeAt } from './place.ts';
import { refusedContent } from './refused-content.ts';
import type { Trouble } from './trouble.ts';

const maxBytes = 1_000_000;

/** A file that is sound YAML: its value, and a way to say where something in it is wrong. */
export interface ParsedFile {
  readonly value: unknown;
  readonly faultOf: (finding: Finding) => Fault;
}

/** Reads YAML without trusting it: size, depth, aliases, tags, repeated and dangerous keys are refused, each at its place. */
export const parseFile = memoizeFiles(parse, 2 * maxBytes);

function parse({ name, text }: DefinitionFile): ParsedFile | { readonly faults: readonly Fault[] } {
  const lines = linesOf(text);
  const toFault = ({ offset, message }: Trouble): Fault => {
    return { severity: 'error', file: name, ...placeAt(lines, offset), path: '', message };
  };
  const refused = tooLong(text) ?? unreadableText(text);
  if (refused !== null) return { faults: [toFault(refused)] };
  const document = composeDocument(text);
  if ('offset' in document) return { faults: [toFault(document)] };
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

function tooLong(text: string): Trouble | null {
  if (Buffer.byteLength(text) <= maxBytes) return null;
  return { offset: 0, message: `the file has more than ${maxBytes} bytes. Shorten it.` };
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
