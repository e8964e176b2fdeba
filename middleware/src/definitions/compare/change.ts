import type { Part } from '../fault.ts';
import { leafSentence } from './leaf-sentence.ts';
import type { Place } from './place.ts';

/** One difference between two versions of the agreement. */
export interface Change {
  readonly part: Part;
  readonly kind: 'added' | 'removed' | 'changed';
  /** The place in words of the file, with the keys of entries: rules.pricing.points. */
  readonly path: string;
  /** What changed, in plain words: “Pricing page visit: 15 → 20 points”. */
  readonly sentence: string;
}

/** The difference between two values that is told as a whole. */
export const changed = (place: Place, before: unknown, after: unknown): Change => ({
  part: place.part,
  kind: 'changed',
  path: place.path.join('.'),
  sentence: leafSentence(place, before, after),
});
