import { isScalar, parseDocument } from 'yaml';
import type { Path } from '../../../src/definitions/fault.ts';

/** One value of a file, and the key that is to stand there. */
export interface NewValue {
  readonly path: Path;
  readonly key: string | null;
}

/** The text with these values replaced. Nothing else changes by a byte: comments, order, spaces and line ends stay. */
export function writeValues(text: string, values: readonly NewValue[]): string {
  const document = parseDocument(text, { prettyErrors: false });
  const edits = values.map(({ path, key }) => {
    const node = document.getIn(path, true);
    if (!isScalar(node) || node.range == null) throw new Error(`no value at ${path.map(String).join('.')}`);
    const [from, to] = node.range;
    return { from, to, key: key ?? 'null' };
  });
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((written, { from, to, key }) => written.slice(0, from) + key + written.slice(to), text);
}
