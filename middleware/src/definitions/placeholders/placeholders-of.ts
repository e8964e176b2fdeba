import type { Definitions } from '../definitions.ts';
import { figureInWords } from './placeholder-text.ts';
import { fillIn } from './fill-in.ts';
import { findFigure } from './resolve-placeholder.ts';

/** The figures of the manifest in words, by name, with the figures that they quote themselves filled in. */
export function figuresOf(read: Partial<Definitions>): ReadonlyMap<string, string> {
  const asWritten = figuresAsWritten(read);
  return new Map([...asWritten].map(([name, words]) => [name, fillIn(words, asWritten)]));
}

/** The same with what they quote in braces; those that cannot be quoted are left out, and reported elsewhere. */
export function figuresAsWritten(read: Partial<Definitions>): ReadonlyMap<string, string> {
  const ways = Object.entries(read.manifest?.figures ?? {});
  return new Map(
    ways.flatMap(([name, way]) => {
      const found = findFigure(read, way);
      const words = found === null || 'problem' in found ? null : figureInWords(read, found);
      return words === null ? [] : [[name, words] as const];
    }),
  );
}
