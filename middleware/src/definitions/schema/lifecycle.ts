import { z } from 'zod';
import { Brief, Key, named, Sentence, stewarded } from './texts.ts';

const Stage = z.strictObject({
  ...named,
  inBrief: Brief.describe('The definition in a few words: the help of the stage field lists all stages.'),
  entry: z.array(Sentence).min(1).describe('What must be true before a lead enters, one thing a line.'),
  next: Sentence.describe('What happens next, and who does it.'),
  status: Key.describe('The status that a lead of this stage has.'),
  hubspotLifecycleStage: z
    .string()
    .min(1)
    .nullable()
    .describe("HubSpot's own lifecycle stage; null leaves it as it is."),
  requires: z.array(Key).describe('Keys of fields.yaml that must be filled before a lead enters.'),
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
    .describe('forward and side: part of the work. backward: an override with a reason, and an alert.'),
  when: Sentence,
});
export type Transition = z.infer<typeof Transition>;

/** The stages that the software itself acts on, so that no code knows a stage by name. */
const Roles = z.strictObject({
  start: Key.describe('A lead begins here.'),
  engaged: Key.describe('Here after the first activity.'),
  delivered: Key.describe('Passed on to sales: a rep reviews it.'),
  accepted: Key.describe('The rep took it.'),
  returned: Key.describe('The rep gave it back with a reason; it may return.'),
  refusedForGood: Key.describe('Given back with a reason that never returns.'),
});
export type Roles = z.infer<typeof Roles>;

/** Types under which the lead's own way is kept among its activities, so that a scoring model can build on it. */
const OwnActivities = z.strictObject({
  handedBack: Key.describe('A rep gave the lead back with a reason.'),
  requalified: Key.describe('A further cycle of the lead began.'),
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
