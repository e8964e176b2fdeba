import { z } from 'zod';
import { Instant } from './instant.ts';

const Named = z.strictObject({ label: z.string(), definition: z.string() });

/** What the lead is to the people who look at it; decides which parts of a face are shown. */
export const Situation = z
  .enum([
    'unqualified',
    'excluded',
    'in_handoff',
    'quarantined',
    'awaiting_review',
    'accepted',
    'returned',
    'closed',
  ])
  .meta({ id: 'Situation', description: 'Which parts of the card a face shows first.' });
export type Situation = z.infer<typeof Situation>;

const CardLine = z.strictObject({
  group: z.string(),
  label: z.string(),
  points: z.number(),
  note: z.string().nullable(),
  activities: z.array(z.strictObject({ label: z.string(), occurredAt: Instant })),
});

const CardScore = z.strictObject({
  total: z.number(),
  behavioural: z.number(),
  fit: z.number(),
  negative: z.number(),
  qualified: z.boolean(),
  modelVersion: z.string(),
  at: Instant,
  groups: z.array(z.strictObject({ label: z.string(), points: z.number(), cap: z.number().nullable() })),
  lines: z.array(CardLine),
  missing: z.array(z.strictObject({ label: z.string(), points: z.number().nullable() })),
  exclusions: z.array(z.string()),
  cleared: z.array(z.string()).describe('Exclusions that were checked and do not hold.'),
});

/** One extra thing that a reason needs to be told, resolved for an input field. */
export const DetailField = z.strictObject({
  kind: z.enum(['text', 'number', 'date', 'choice']),
  label: z.string(),
  example: z.string().nullable(),
  choices: z.array(z.string()),
});

const ReasonChoice = Named.extend({
  reason: z.string().describe('The code to write as the reason.'),
  status: z.string().describe('The status to write with this reason.'),
  detail: DetailField.nullable(),
  track: z.string().nullable(),
  returns: z.string().describe('When the lead may come back, in words.'),
});

const Choices = z.strictObject({
  accept: z.strictObject({ status: z.string() }).nullable(),
  reject: z.array(ReasonChoice),
});

const CardDecision = z.strictObject({
  verdict: z.enum(['accepted', 'rejected']),
  standing: z.enum(['settling', 'stands', 'superseded']),
  system: z.enum(['salesforce', 'hubspot']),
  by: z.string(),
  at: Instant,
  reason: z.string().nullable(),
  detail: z.string().nullable(),
});

const CardHandoff = z.strictObject({
  key: z.string(),
  cycle: z.int(),
  startedAt: Instant,
  deliveredAt: Instant.nullable(),
  due: z.strictObject({ at: Instant, openIntervals: z.array(z.tuple([Instant, Instant])) }).nullable(),
  overdue: z.boolean(),
  owner: z.string().nullable(),
  routedBecause: z.string().nullable(),
  score: z.number().nullable().describe('Frozen when the lead was delivered.'),
  modelVersion: z.string().nullable(),
  steps: z.array(z.strictObject({ step: z.string(), label: z.string(), at: Instant, text: z.string() })),
  verdicts: z.array(CardDecision),
});

const Change = z.strictObject({ kind: z.enum(['activity', 'data', 'model']), text: z.string() });

const RejectedBefore = z.strictObject({
  cycle: z.int(),
  at: Instant,
  by: z.string(),
  reason: z.string(),
  detail: z.string().nullable(),
  changes: z.array(Change),
});

const Recycling = z.strictObject({
  track: z.string().nullable(),
  returns: z.string(),
  earliest: Instant.nullable(),
});

/** How both CRMs were told of the lead, the worse of the two. */
const CardSync = z.strictObject({
  state: z.enum(['in_step', 'waiting', 'refused', 'apart']).describe('apart: it is not in Salesforce.'),
  text: z.string().describe('Without a full stop: “since” and the instant follow where there is one.'),
  since: Instant.nullable(),
  advice: z.string().nullable().describe('What to do, or that there is nothing to do.'),
});

/** The one document about a lead that both CRMs show: composed by the middleware, resolved to words, free of vocabulary to look up. */
export const LeadCard = z
  .strictObject({
    version: z.string().describe('Changes whenever anything else on the card does.'),
    leadKey: z.string(),
    situation: Situation,
    person: z.strictObject({
      name: z.string().nullable(),
      facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
    }),
    stage: Named.extend({ next: z.string() }),
    status: z.string(),
    score: CardScore.nullable(),
    why: z.array(z.strictObject({ text: z.string(), points: z.number().nullable() })),
    handoff: CardHandoff.nullable(),
    choices: Choices,
    quarantine: z.array(z.strictObject({ label: z.string(), text: z.string() })),
    notUnderstood: z
      .array(z.strictObject({ label: z.string(), value: z.string() }))
      .describe('Values that came in and mean nothing to the definitions, as given: they count as unknown.'),
    rejectedBefore: RejectedBefore.nullable(),
    recycling: Recycling.nullable(),
    history: z.array(z.strictObject({ at: Instant, by: z.string(), text: z.string() })),
    sync: CardSync.optional().describe(
      'Only on the card that HubSpot asks for: the one in Salesforce is itself what was written there.',
    ),
    readOnly: z
      .string()
      .optional()
      .describe('Only on the card that HubSpot asks for: why its user cannot make one of the choices.'),
  })
  .meta({ id: 'LeadCard' });
export type LeadCard = z.infer<typeof LeadCard>;

/** What the card endpoint answers when the face already holds the newest version. */
export const UnchangedCard = z
  .strictObject({ unchanged: z.literal(true), version: z.string() })
  .meta({ id: 'UnchangedCard' });

/** Answer to a face that asks for the card: the card, or that nothing changed since the version it named. */
export const CardAnswer = z.union([LeadCard, UnchangedCard]).meta({ id: 'CardAnswer' });
export type CardAnswer = z.infer<typeof CardAnswer>;
