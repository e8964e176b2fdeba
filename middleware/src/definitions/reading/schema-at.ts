import { z } from 'zod';
import type { Path } from '../fault.ts';

const valueIn = (value: unknown, step: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;

/** The variant of a union that the value at hand means, told by its discriminator. */
function variantOf(union: z.ZodDiscriminatedUnion, value: unknown): unknown {
  const { discriminator } = union.def;
  return union.options.find((option) => {
    const tell: unknown = option instanceof z.ZodObject ? option.shape[discriminator] : undefined;
    return tell instanceof z.ZodType && tell.safeParse(valueIn(value, discriminator)).success;
  });
}

/** The shape at the end of a path, as far as objects, lists and told-apart unions lead there. */
export function schemaAt(shape: unknown, value: unknown, path: Path): unknown {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodNullable)
    return schemaAt(shape.unwrap(), value, path);
  if (shape instanceof z.ZodDiscriminatedUnion) return schemaAt(variantOf(shape, value), value, path);
  const [step, ...rest] = path;
  if (step === undefined) return shape;
  const next = valueIn(value, step);
  if (shape instanceof z.ZodArray) return schemaAt(shape.element, next, rest);
  if (shape instanceof z.ZodObject) return schemaAt(shape.shape[String(step)], next, rest);
  return undefined;
}
