import { z } from 'zod';
import { Key, named, TimeZone } from './words.ts';

const Email = z.email('expected an email address');

const Person = z.strictObject({
  key: Key,
  name: z.string().min(1).max(80),
  email: Email,
  role: z.enum(['rep', 'sales_manager', 'marketing', 'revops']),
  team: Key,
  /** Who is alerted about this person's leads. */
  manager: Key.nullable(),
  timeZone: TimeZone,
  /** Own calendar; without one, that of the team counts. */
  calendar: Key.optional(),
  active: z.boolean(),
  /** Per cent of the quota reached; unknown counts as 100. */
  quotaAttainment: z.number().nonnegative().optional(),
  /** User name in Salesforce. */
  salesforceUser: Email.nullable(),
  /** Email address of the owner in HubSpot. */
  hubspotOwner: Email.nullable(),
});
export type Person = z.infer<typeof Person>;

const Team = z.strictObject({ ...named, lead: Key, calendar: Key.optional() });
export type Team = z.infer<typeof Team>;

/** Who is who: reps, managers, stewards, approvers. */
export const People = z.strictObject({ persons: z.array(Person).min(1), teams: z.array(Team).min(1) });
export type People = z.infer<typeof People>;
