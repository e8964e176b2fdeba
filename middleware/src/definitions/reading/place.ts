import { isMap, isNode, isScalar, isSeq, LineCounter, type Document, type Node, type YAMLMap } from 'yaml';
import type { Path } from '../fault.ts';

/** A place in a file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a text begin. */
export function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return lines;
}

/** The place of an offset. */
export function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

interface Entry {
  readonly key: Node | undefined;
  readonly value: Node | undefined;
}

const asNode = (value: unknown): Node | undefined => (isNode(value) ? value : undefined);

const entriesOf = ({ items }: YAMLMap): ReadonlyMap<string, Entry> =>
  new Map(
    items.map(({ key, value }) => [
      isScalar(key) ? String(key.value) : '',
      { key: asNode(key), value: asNode(value) },
    ]),
  );

/** Finds the offset of what a path leads to; where that is missing, of the nearest thing around it that is there. */
export type FindOffset = (path: Path, atKey: boolean) => number;

/** Finds places in one document. It remembers the keys that it looked up: a wide map may have a fault at each of them. */
export function offsetsIn(document: Document): FindOffset {
  const known = new Map<Node, ReadonlyMap<string, Entry>>();

  const stepInto = (node: Node | undefined, step: PropertyKey): Entry | undefined => {
    if (isSeq(node)) return { key: undefined, value: asNode(node.items[Number(step)]) };
    if (!isMap(node)) return undefined;
    const entries = known.get(node) ?? entriesOf(node);
    known.set(node, entries);
    return entries.get(String(step));
  };

  return (path, atKey) => {
    let node = asNode(document.contents);
    let offset = node?.range?.[0] ?? 0;
    for (const [index, step] of path.entries()) {
      const entry = stepInto(node, step);
      const found = atKey && index === path.length - 1 ? entry?.key : (entry?.value ?? entry?.key);
      if (found === undefined) return offset;
      offset = found.range?.[0] ?? offset;
      node = entry?.value;
    }
    return offset;
  };
}
