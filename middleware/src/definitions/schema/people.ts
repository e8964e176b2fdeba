import { z } from 'zod';
import { Key, named, TimeZone } from './texts.ts';

const Email = z.email('expected an email address');

const Person = z.strictObject({
  key: Key.describe('Names the person for good, also after they left.'),
  name: z.string().min(1).max(80),
  email: Email,
  role: z.enum(['rep', 'sales_manager', 'marketing', 'revops']),
  team: Key,
  manager: Key.nullable().describe("Who is alerted about this person's leads."),
  timeZone: TimeZone,
  calendar: Key.optional().describe('Own calendar; without one, that of the team counts.'),
  active: z.boolean().describe('false once somebody left. Hand over first what is theirs.'),
  quotaAttainment: z
    .number()
    .nonnegative()
    .optional()
    .describe('Per cent of the quota reached; left out counts as 100.'),
  salesforceUser: Email.nullable().describe('User name in Salesforce.'),
  hubspotOwner: Email.nullable().describe('Email address of the owner in HubSpot.'),
});
export type Person = z.infer<typeof Person>;

const Team = z.strictObject({
  ...named,
  lead: Key.describe('Who leads the team and gets the alerts about it.'),
  calendar: Key.optional(),
});
export type Team = z.infer<typeof Team>;

/** Who is who: reps, managers, stewards, approvers. */
export const People = z.strictObject({ persons: z.array(Person).min(1), teams: z.array(Team).min(1) });
export type People = z.infer<typeof People>;
