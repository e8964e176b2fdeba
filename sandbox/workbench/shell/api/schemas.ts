import { TraceEntry } from '@treaty/contract/trace';
import { z } from 'zod';

const Person = z.object({
  name: z.string(),
  role: z.string(),
  timeZone: z.string(),
  salesforce: z.object({ username: z.string(), userId: z.string() }).nullable(),
  hubspot: z.string().nullable().describe('The address in HubSpot.'),
});

const CompanyProperty = z.object({
  name: z.string(),
  label: z.string(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).nullable(),
});

/** What does not change while the demo runs: users of the CRMs, activity types, company properties. */
export const Setting = z.object({
  people: z.array(Person),
  activities: z.array(z.object({ key: z.string(), label: z.string(), definition: z.string() })),
  companyData: z.array(CompanyProperty),
  origin: z.string().describe("The middleware's origin, for the card."),
});

const ListedLead = z.object({
  contactId: z.string(),
  name: z.string(),
  company: z.string(),
  email: z.string(),
  stage: z.string(),
  status: z.string(),
  salesforce: z
    .object({ object: z.enum(['Lead', 'Contact']), id: z.string(), ownerId: z.string() })
    .nullable(),
  due: z.string().nullable(),
});

/** The leads, those to be reviewed first. */
export const Leads = z.object({ leads: z.array(ListedLead) });

/** The state of the demo. */
export const DemoState = z.object({
  middleware: z.enum(['serving', 'starting', 'stopped']),
  seeding: z.object({ played: z.number(), of: z.number() }).nullable(),
});

/** The offset of the shared clock from real time, in milliseconds. */
export const ClockState = z.object({ offset: z.number() });

/** The lead's trace; null while the middleware does not answer. */
export const TraceResponse = z.object({ entries: z.array(TraceEntry).nullable() });

/** The messages that would have gone to Slack, the latest first. */
export const SlackMessages = z.object({
  messages: z.array(z.object({ at: z.string(), message: z.object({ text: z.string() }) })),
});

export type Person = z.infer<typeof Person>;
export type CompanyProperty = z.infer<typeof CompanyProperty>;
export type Setting = z.infer<typeof Setting>;
export type ListedLead = z.infer<typeof ListedLead>;
export type DemoState = z.infer<typeof DemoState>;
export type TraceResponse = z.infer<typeof TraceResponse>;
export type SlackMessages = z.infer<typeof SlackMessages>;
