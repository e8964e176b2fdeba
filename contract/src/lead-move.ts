import { z } from 'zod';
import { Email } from './email.ts';

/** An override: a lead is moved backward, by somebody whom the agreement entitles to it, with a reason of its own list. */
export const LeadMove = z
  .strictObject({
    to: z.string().min(1).max(100).describe('Key of the stage (lifecycle.yaml).'),
    reason: z.string().min(1).max(100).describe('Key of the reason (lifecycle.yaml, overrides.reasons).'),
    by: Email.describe('Who moves the lead: the email address of a person in people.yaml.'),
  })
  .meta({ id: 'LeadMove' });
export type LeadMove = z.infer<typeof LeadMove>;
