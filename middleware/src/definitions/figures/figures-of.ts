import type { Definitions } from '../definitions.ts';
import { figureInWords } from './figure-in-words.ts';
import { findFigure } from './find-figure.ts';

/** The figures of the manifest in words, by name; those that cannot be quoted are left out, and reported elsewhere. */
export function figuresOf(read: Partial<Definitions>): ReadonlyMap<string, string> {
  const ways = Object.entries(read.manifest?.figures ?? {});
  return new Map(
    ways.flatMap(([name, way]) => {
      const found = findFigure(read, way);
      const words = found === null || 'problem' in found ? null : figureInWords(read, found);
      return words === null ? [] : [[name, words] as const];
    }),
  );
}
