import { Email } from '@treaty/contract/email';
import { z } from 'zod';
import { Key, named, TimeZone } from './texts.ts';

const Person = z.strictObject({
  key: Key.describe('Identifies the person permanently, also after they have left.'),
  name: z.string().min(1).max(80),
  email: Email,
  role: z.enum(['rep', 'sales_manager', 'marketing', 'revops']),
  team: Key,
  manager: Key.nullable().describe("Who is alerted about this person's leads."),
  timeZone: TimeZone,
  calendar: Key.optional().describe(
    'The person’s own calendar; the team’s calendar applies when it is omitted.',
  ),
  active: z.boolean().describe('false once the person has left. Transfer their duties first.'),
  quotaAttainment: z
    .number()
    .nonnegative()
    .optional()
    .describe('Quota attainment in per cent; 100 when omitted.'),
  salesforceUser: Email.nullable().describe('Username in Salesforce.'),
  hubspotOwner: Email.nullable().describe('Email address of the owner in HubSpot.'),
});
export type Person = z.infer<typeof Person>;

const Team = z.strictObject({
  ...named,
  lead: Key.describe('The team lead, who receives the team’s alerts.'),
  calendar: Key.optional(),
});
export type Team = z.infer<typeof Team>;

/** Who is who: reps, managers, stewards, approvers. */
export const People = z.strictObject({ persons: z.array(Person).min(1), teams: z.array(Team).min(1) });
export type People = z.infer<typeof People>;
