import { z } from 'zod';
import type { Definitions } from '../definitions.ts';
import type { Part, Path } from '../fault.ts';
import { parts } from '../parts.ts';
import { schemaAt } from '../reading/schema-at.ts';
import { prose } from '../schema/prose.ts';

/** A text that may quote figures, where it stands, and how long it may be with them filled in. */
export interface Prose {
  readonly path: Path;
  readonly text: string;
  readonly most: number;
}

const known = new WeakMap<object, readonly Prose[]>();

/** Every text of a part that people read in full; the same part is searched once. */
export function proseOf(definitions: Partial<Definitions>, part: Part): readonly Prose[] {
  const value = definitions[part];
  if (value === undefined) return [];
  const found = known.get(value) ?? proseIn(parts[part].shape, value, []);
  known.set(value, found);
  return found;
}

function proseIn(shape: unknown, value: unknown, path: Path): readonly Prose[] {
  if (typeof value === 'string') {
    const room = shape instanceof z.ZodType ? prose.get(shape) : undefined;
    return room === undefined ? [] : [{ path, text: value, most: room.most }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return proseIn(schemaAt(shape, value, [step]), inner, [...path, step]);
  });
}
