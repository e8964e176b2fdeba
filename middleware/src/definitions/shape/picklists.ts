import { z } from 'zod';
import { named, stewarded, ValueKey } from './words.ts';

const PicklistValue = z.strictObject({
  ...named,
  key: ValueKey,
  /** How each CRM spells the value, to the letter. */
  hubspot: z.string().min(1),
  salesforce: z.string().min(1),
});
export type PicklistValue = z.infer<typeof PicklistValue>;

const Picklist = z.strictObject({
  ...named,
  values: z.array(PicklistValue).min(1),
});
export type Picklist = z.infer<typeof Picklist>;

const ActivityType = z.strictObject({
  ...named,
  /** Where it happened. crm: in a CRM or the company, not an act of the lead. */
  channel: z.enum(['website', 'email', 'event', 'product', 'crm']),
});
export type ActivityType = z.infer<typeof ActivityType>;

/** The controlled vocabulary: every value that a field or an activity may have. */
export const Picklists = z.strictObject({
  ...stewarded,
  picklists: z.array(Picklist).min(1),
  activityTypes: z.array(ActivityType).min(1),
});
export type Picklists = z.infer<typeof Picklists>;
