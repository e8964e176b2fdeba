import type { Definitions } from '../definitions.ts';
import { partNames } from '../parts.ts';
import { valueAt } from '../reading/plain-words.ts';
import { placeholdersOf } from './placeholders-of.ts';
import { fillIn } from './fill-in.ts';
import { proseOf } from './prose-of.ts';

/** The definitions as people read them: every text with the figures that it quotes. */
export function fillPlaceholders(asWritten: Definitions): Definitions {
  const figures = placeholdersOf(asWritten);
  const filled = structuredClone(asWritten);
  for (const part of partNames)
    for (const { path, text } of proseOf(asWritten, part)) {
      const around = valueAt(filled[part], path.slice(0, -1));
      const step = path.at(-1);
      if (typeof around === 'object' && around !== null && step !== undefined)
        Reflect.set(around, step, fillIn(text, figures));
    }
  return filled;
}
