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

const Transition = z.strictObject({
  from: Key,
  to: Key,
  by: z.array(z.enum(['marketing', 'sales', 'revops', 'system'])).min(1),
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
  returned: Key.describe('Rejected with a reason after which the lead can re-enter.'),
  refusedForGood: Key.describe('Rejected with a reason after which the lead never re-enters.'),
});
export type Roles = z.infer<typeof Roles>;

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
  activities: OwnActivities,
  transitions: z.array(Transition).min(1),
});
export type Lifecycle = z.infer<typeof Lifecycle>;
