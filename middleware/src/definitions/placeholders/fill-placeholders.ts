import type { Definitions } from '../definitions.ts';
import { partNames, parts } from '../parts.ts';
import { valueAt } from '../reading/plain-words.ts';
import { placeholdersOf } from './placeholders-of.ts';
import { fillIn } from './fill-in.ts';
import { proseIn } from './prose-in.ts';

/** The definitions as people read them: every text with the figures that it quotes. */
export function fillPlaceholders(asWritten: Definitions): Definitions {
  const figures = placeholdersOf(asWritten);
  const filled = structuredClone(asWritten);
  for (const part of partNames)
    for (const { path, text } of proseIn(parts[part].shape, asWritten[part])) {
      const around = valueAt(filled[part], path.slice(0, -1));
      const step = path.at(-1);
      if (typeof around === 'object' && around !== null && step !== undefined)
        Reflect.set(around, step, fillIn(text, figures));
    }
  return filled;
}
