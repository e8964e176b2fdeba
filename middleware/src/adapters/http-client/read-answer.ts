import { z } from 'zod';
import { ExternalError } from '../../services/ports/external-error.ts';
import type { HttpResponse } from './http-call.ts';

/**
 * Reads what a system answered in the shape that we rely on. Anything else is worth another try: most often it is a page of some
 * server in between, or half an answer. The message tells the place and what was expected, never the value.
 */
export const parseAnswer = <T>(system: string, shape: z.ZodType<T>, value: unknown): T => {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ExternalError(system, 'wait', 'UNEXPECTED_ANSWER', {
    message: `the answer has another shape than expected: ${z.prettifyError(firstOf(parsed.error))}`,
  });
};

/** An answer of thousands of records may be wrong in each of them. */
const firstOf = ({ issues }: z.ZodError): z.ZodError => new z.ZodError(issues.slice(0, 3));

/** The JSON of an answer's body, or null when it is none. */
export const readJson = ({ body }: HttpResponse): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};
