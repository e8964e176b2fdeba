import { z } from 'zod';
import { Instant } from './instant.ts';

/** One thing that happened to a lead: who did what, from what to what, and why. */
export const TraceEntry = z
  .strictObject({
    n: z.int().describe('Position in the lead’s trail, from 1, without gaps.'),
    at: Instant,
    actor: z.string(),
    action: z.string(),
    step: z.string().nullable().describe('The step of the handoff, if this is one.'),
    cycle: z.int().nullable(),
    text: z.string(),
    before: z.json(),
    after: z.json(),
    why: z.string().nullable(),
    definitionsVersion: z.string(),
  })
  .meta({ id: 'TraceEntry' });
export type TraceEntry = z.infer<typeof TraceEntry>;

/** Everything that happened to a lead, in order, across both CRMs. */
export const Trace = z.strictObject({ leadId: z.uuid(), entries: z.array(TraceEntry) }).meta({ id: 'Trace' });
export type Trace = z.infer<typeof Trace>;
