import { z } from 'zod';
import { named, stewarded, ValueKey } from './texts.ts';

const PicklistValue = z.strictObject({
  ...named,
  key: ValueKey.describe('How the score and the other files name the value.'),
  hubspot: z.string().min(1).describe('How HubSpot spells the value, to the letter.'),
  salesforce: z.string().min(1).describe('How Salesforce spells the value, to the letter.'),
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
    .describe('Where it happened. crm: in a CRM or the company, not an act of the lead.'),
});
export type ActivityType = z.infer<typeof ActivityType>;

/** The controlled vocabulary: every value that a field or an activity may have. */
export const Picklists = z.strictObject({
  ...stewarded,
  picklists: z.array(Picklist).min(1),
  activityTypes: z.array(ActivityType).min(1),
});
export type Picklists = z.infer<typeof Picklists>;
