import type { Definitions } from '../definitions.ts';
import type { Part } from '../fault.ts';

/** Where two versions are being compared, and what people call it. */
export interface Place {
  readonly part: Part;
  readonly before: Definitions;
  readonly after: Definitions;
  /** The keys that lead here. */
  readonly path: readonly string[];
  /** The nearest thing around it that has a name; empty at the top of a file. */
  readonly subject: string;
  /** What it stands in, in the later version. */
  readonly around: unknown;
}

/** A step further in: to a key, or to an entry of a list. */
export const inside = (place: Place, step: string, around: unknown): Place => ({
  ...place,
  path: [...place.path, step],
  around,
});

/** The last key on the way that is no entry of a list: points, stages, requires. */
export const propertyOf = ({ path }: Place): string => path.at(-1) ?? '';
