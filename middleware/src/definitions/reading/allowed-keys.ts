import { z } from 'zod';
import type { Path } from '../fault.ts';
import { shapeAt } from './schema-at.ts';

/** The keys that may stand at a place; empty where they cannot be told. */
export function allowedKeys(shape: z.ZodType, value: unknown, path: Path): readonly string[] {
  const there = shapeAt(shape, value, path);
  return there instanceof z.ZodObject ? Object.keys(there.shape) : [];
}
