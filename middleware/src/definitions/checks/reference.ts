import type { Part, PartFinding, Path } from '../fault.ts';

/** A key that must name something, and where it stands. */
export interface Reference {
  readonly path: Path;
  readonly key: string | null | undefined;
}

/** What a key may name: in words, with the file that lists it. */
export interface Target {
  readonly noun: string;
  readonly file: string;
  readonly keys: readonly string[];
  /** What to write, where the keys are no list of ours. */
  readonly wayOut?: string;
}

interface Keyed {
  readonly key: string;
}

export const keysOf = (list: readonly Keyed[]): readonly string[] => list.map(({ key }) => key);

/** References made by the entries of a list; the path given is that of the list. */
export const referencesIn = <T>(
  list: readonly T[],
  path: Path,
  refer: (entry: T, path: Path) => readonly Reference[],
): readonly Reference[] => list.flatMap((entry, index) => refer(entry, [...path, index]));

/** One reference for each key of a list of keys. */
export const referencesTo = (keys: readonly string[], path: Path): readonly Reference[] =>
  keys.map((key, index) => ({ path: [...path, index], key }));

/** A finding for each reference that names nothing; one that is left out or null names nothing on purpose. */
export function unresolved(part: Part, target: Target, references: readonly Reference[]): PartFinding[] {
  return references.flatMap(({ path, key }) => {
    if (key === null || key === undefined || target.keys.includes(key)) return [];
    const { noun, file, wayOut, keys } = target;
    const message = `there is no ${noun} “${key}”. ${wayOut ?? `Correct it, or add it to ${file}.`}`;
    return [{ part, path, message, ...(wayOut === undefined ? { allowed: [...new Set(keys)] } : {}) }];
  });
}
