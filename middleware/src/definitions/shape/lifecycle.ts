import { z } from 'zod';
import { Key, named, Sentence, stewarded } from './words.ts';

const Stage = z.strictObject({
  ...named,
  /** What happens next, in words. */
  next: Sentence,
  /** The status that a lead of this stage has. */
  status: Key,
  /** HubSpot's own lifecycle stage; null: it is left as it is. */
  hubspotLifecycleStage: z.string().min(1).nullable(),
  /** Keys of fields.yaml that must be filled before a lead enters. */
  requires: z.array(Key),
});
export type Stage = z.infer<typeof Stage>;

/** The picklist of both CRMs; its labels are the values, to the letter. */
const Status = z.strictObject(named);
export type Status = z.infer<typeof Status>;

const Transition = z.strictObject({
  from: Key,
  to: Key,
  by: z.array(z.enum(['marketing', 'sales', 'revops', 'system'])).min(1),
  /** forward and side: allowed. backward: an override with a reason, and an alert. */
  kind: z.enum(['forward', 'side', 'backward']),
  when: Sentence,
});
export type Transition = z.infer<typeof Transition>;

/** The stages that the software itself acts on, so that no code knows a stage by name. */
const Roles = z.strictObject({
  /** A lead begins here. */
  start: Key,
  /** Here after the first activity. */
  engaged: Key,
  /** Passed on to sales: a rep reviews it. */
  delivered: Key,
  /** The rep took it. */
  accepted: Key,
  /** The rep gave it back with a reason; it may return. */
  returned: Key,
  /** Given back with a reason that never returns. */
  refusedForGood: Key,
});
export type Roles = z.infer<typeof Roles>;

/** The way of a lead: its stages in order, the statuses, who may make which move. */
export const Lifecycle = z.strictObject({
  ...stewarded,
  stages: z.array(Stage).min(1),
  statuses: z.array(Status).min(1),
  roles: Roles,
  transitions: z.array(Transition).min(1),
});
export type Lifecycle = z.infer<typeof Lifecycle>;
