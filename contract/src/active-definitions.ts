import { z } from 'zod';
import { Instant } from './instant.ts';

/** The agreement in force: which version, since when, and its files as they were approved. */
export const ActiveDefinitions = z
  .strictObject({
    version: z.string(),
    contentHash: z.string(),
    activatedAt: Instant,
    signed: z.boolean().describe('False only in demo mode: nobody of sales and marketing has signed.'),
    files: z.array(z.strictObject({ name: z.string(), text: z.string() })),
  })
  .meta({ id: 'ActiveDefinitions' });
export type ActiveDefinitions = z.infer<typeof ActiveDefinitions>;
