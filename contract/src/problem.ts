import { z } from 'zod';

/** A refusal in the form of RFC 9457: what is wrong, where, what to do next, and an id that stands in the log too. */
export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    id: z.string(),
    faults: z
      .array(
        z.strictObject({ path: z.string(), message: z.string(), allowed: z.array(z.string()).optional() }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
