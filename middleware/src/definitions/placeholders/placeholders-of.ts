import type { Definitions } from '../definitions.ts';
import { placeholderText } from './placeholder-text.ts';
import { fillIn } from './fill-in.ts';
import { resolvePlaceholder } from './resolve-placeholder.ts';

/** The figures of the manifest in words, by name, with the figures that they quote themselves filled in. */
export function placeholdersOf(read: Partial<Definitions>): ReadonlyMap<string, string> {
  const asWritten = unfilledPlaceholders(read);
  return new Map([...asWritten].map(([name, words]) => [name, fillIn(words, asWritten)]));
}

/** The same with what they quote in braces; those that cannot be quoted are left out, and reported elsewhere. */
export function unfilledPlaceholders(read: Partial<Definitions>): ReadonlyMap<string, string> {
  const ways = Object.entries(read.manifest?.figures ?? {});
  return new Map(
    ways.flatMap(([name, way]) => {
      const found = resolvePlaceholder(read, way);
      const words = found === null || 'problem' in found ? null : placeholderText(read, found);
      return words === null ? [] : [[name, words] as const];
    }),
  );
}
