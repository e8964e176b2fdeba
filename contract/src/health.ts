import { z } from 'zod';

const Check = z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() });

/** The process answers. */
export const Health = z.strictObject({ ok: z.literal(true), version: z.string() }).meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

/** Whether the service can do its work now, check by check, and how much work waits. */
export const Readiness = z
  .strictObject({
    ready: z.boolean(),
    backlog: z.int().describe('Jobs that are waiting or running now.'),
    database: z.string(),
    definitions: z.string(),
    checks: z.array(Check),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof Readiness>;
