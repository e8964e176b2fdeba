import { z } from 'zod';
import { HubSpotId, LeadId } from './crm-id.ts';
import { Email } from './email.ts';
import { GivenInstant } from './instant.ts';

/** A value of a property that comes with an activity, as it is sent. */
export const PropertyValue = z.union([z.string().max(1000), z.number(), z.boolean()]);

/** Something a lead did, told by a product, a site or an import. Names the lead by exactly one of three keys. */
export const ActivityRequest = z
  .strictObject({
    email: Email.optional(),
    leadId: LeadId.optional(),
    hubspotContactId: HubSpotId.optional(),
    type: z.string().max(100),
    occurredAt: GivenInstant.optional().describe(
      'At most a day ahead. Missing: the moment of receipt is taken, and the receipt says so.',
    ),
    sourceKey: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe(
        'Names this activity at its source; the same key of the same lead again has no effect, however the lead is named.',
      ),
    properties: z.record(z.string().max(100), PropertyValue).optional(),
  })
  .refine(
    (body) =>
      [body.email, body.leadId, body.hubspotContactId].filter((key) => key !== undefined).length === 1,
    {
      message: 'Name the lead by exactly one of email, leadId, hubspotContactId.',
    },
  )
  .meta({ id: 'ActivityRequest' });
export type ActivityRequest = z.infer<typeof ActivityRequest>;

/** The activity is stored and will be scored. */
export const ActivityAnswer = z
  .strictObject({
    id: z.string(),
    duplicate: z.boolean().describe('True when this source key was known: nothing was stored.'),
  })
  .meta({ id: 'ActivityAnswer' });
export type ActivityAnswer = z.infer<typeof ActivityAnswer>;
