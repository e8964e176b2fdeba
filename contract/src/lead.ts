import { z } from 'zod';
import { Instant } from './instant.ts';

/** One lead as a search finds it. */
export const LeadSummary = z
  .strictObject({
    id: z.uuid(),
    email: z.string().nullable(),
    name: z.string().nullable(),
    company: z.string().nullable(),
    stage: z.string(),
    status: z.string(),
    score: z.number().nullable(),
    cycle: z.int(),
    hubspotContactId: z.string().nullable(),
    salesforceRecordId: z.string().nullable(),
    updatedAt: Instant,
  })
  .meta({ id: 'LeadSummary' });
export type LeadSummary = z.infer<typeof LeadSummary>;

/** The leads that match, newest first. */
export const LeadList = z.strictObject({ leads: z.array(LeadSummary) }).meta({ id: 'LeadList' });
export type LeadList = z.infer<typeof LeadList>;
