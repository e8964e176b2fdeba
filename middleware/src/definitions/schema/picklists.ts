import { z } from 'zod';
import { Plausible } from './reading.ts';
import { named, stewarded, TraitName, ValueKey } from './texts.ts';

const PicklistValue = z.strictObject({
  ...named,
  key: ValueKey.describe('The value’s key in the score and in the other files.'),
  hubspot: z.string().min(1).describe('The value exactly as HubSpot spells it.'),
  salesforce: z.string().min(1).describe('The value exactly as Salesforce spells it.'),
  aliases: z
    .array(z.string().trim().min(1).max(100))
    .min(1)
    .optional()
    .describe(
      'Other spellings that are read as this value. Case, blanks, hyphens and underscores never matter.',
    ),
});
export type PicklistValue = z.infer<typeof PicklistValue>;

const Picklist = z.strictObject({
  ...named,
  values: z.array(PicklistValue).min(1),
});
export type Picklist = z.infer<typeof Picklist>;

const ActivityType = z.strictObject({
  ...named,
  channel: z
    .enum(['website', 'email', 'event', 'product', 'crm'])
    .describe('Where the activity happened. crm: in a CRM or inside the company, not done by the lead.'),
});
export type ActivityType = z.infer<typeof ActivityType>;

const ActivityProperty = z.strictObject({
  ...named,
  key: TraitName.describe('The name under which it is sent with an activity, and conditions look at it.'),
  type: z.enum(['text', 'number', 'boolean']),
  plausible: Plausible.optional(),
});
export type ActivityProperty = z.infer<typeof ActivityProperty>;

/** The controlled vocabulary: every value that a field or an activity may have. */
export const Picklists = z.strictObject({
  ...stewarded,
  picklists: z.array(Picklist).min(1),
  activityTypes: z.array(ActivityType).min(1),
  activityProperties: z
    .array(ActivityProperty)
    .describe(
      'What may be said of an activity beside its type; conditions on anything else would never hold.',
    ),
});
export type Picklists = z.infer<typeof Picklists>;
