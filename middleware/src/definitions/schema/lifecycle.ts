import { z } from 'zod';
import { Brief, Key, named, Sentence, stewarded } from './texts.ts';

const Stage = z.strictObject({
  ...named,
  inBrief: Brief.describe(
    'The definition in a few words, for the help text of the stage field, which lists all stages.',
  ),
  entry: z.array(Sentence).min(1).describe('Entry criteria of the stage, one per line.'),
  next: Sentence.describe('What happens next, and who does it.'),
  status: Key.describe('The status of a lead in this stage.'),
  hubspotLifecycleStage: z
    .string()
    .min(1)
    .nullable()
    .describe("HubSpot's own lifecycle stage; null leaves it unchanged."),
  requires: z
    .array(Key)
    .describe('Keys of fields.yaml that must have a value before a lead enters the stage.'),
});
export type Stage = z.infer<typeof Stage>;

/** The picklist of both CRMs; its labels are the values, to the letter. */
const Status = z.strictObject(named);
export type Status = z.infer<typeof Status>;

/** Who makes a move: one of the teams that sign the agreement, or the software by itself. */
const ActorRole = z.enum(['marketing', 'sales', 'revops', 'system']);
export type ActorRole = z.infer<typeof ActorRole>;

const Transition = z.strictObject({
  from: Key,
  to: Key,
  by: z.array(ActorRole).min(1),
  kind: z
    .enum(['forward', 'side', 'backward'])
    .describe(
      'forward and side: regular moves. backward: an override, which needs a reason and triggers an alert.',
    ),
  when: Sentence,
});
export type Transition = z.infer<typeof Transition>;

/** The stages that the software itself acts on, so that no code knows a stage by name. */
const Roles = z.strictObject({
  start: Key.describe('The stage of a new lead.'),
  engaged: Key.describe('The stage after the first activity.'),
  delivered: Key.describe('Handed off to sales for review.'),
  accepted: Key.describe('Accepted by the rep.'),
  qualified: Key.describe('The rep has confirmed the need.'),
  deal: Key.describe('There is an opportunity.'),
  won: Key.describe('The opportunity was won.'),
  lost: Key.describe('The opportunity was lost.'),
  returned: Key.describe('Rejected with a reason after which the lead can re-enter.'),
  refusedForGood: Key.describe('Rejected with a reason after which the lead never re-enters.'),
});
export type Roles = z.infer<typeof Roles>;

const PersonRole = ActorRole.exclude(['system']);

const DefaultRole = z.strictObject({
  salesforce: PersonRole.describe('The role of a Salesforce user who is not listed in people.yaml.'),
  hubspot: PersonRole.describe('The role of a HubSpot user who is not listed in people.yaml.'),
});

/** What a backward move takes besides somebody who may make it. */
const Overrides = z.strictObject({
  alert: z.array(Key).min(1).describe('People who are alerted to each override (people.yaml).'),
  reasons: z.array(z.strictObject(named)).min(1).describe('Why a lead is moved backward.'),
});

/** Types under which the lead's own way is kept among its activities, so that a scoring model can build on it. */
const OwnActivities = z.strictObject({
  handedBack: Key.describe('The activity recorded when a rep rejects the lead.'),
  requalified: Key.describe('The activity recorded when another cycle starts.'),
});
export type OwnActivities = z.infer<typeof OwnActivities>;

/** The way of a lead: its stages in order, the statuses, who may make which move. */
export const Lifecycle = z.strictObject({
  ...stewarded,
  stages: z.array(Stage).min(1),
  statuses: z.array(Status).min(1),
  roles: Roles,
  defaultRole: DefaultRole,
  overrides: Overrides,
  activities: OwnActivities,
  transitions: z.array(Transition).min(1),
});
export type Lifecycle = z.infer<typeof Lifecycle>;
