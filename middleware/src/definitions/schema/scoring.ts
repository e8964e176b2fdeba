import { z } from 'zod';
import { ActivityCondition, LeadCondition, ScoreCondition } from './condition.ts';
import { Duration, Every } from './duration.ts';
import { KeptList } from './kept-list.ts';
import { Brief, Day, Definition, Key, Label, named, Sentence, stewarded } from './texts.ts';

const Types = z.array(Key).min(1);

/** Named values that conditions refer to, such as domains or countries. */
const ValueList = z.strictObject({
  ...named,
  values: z.array(z.string().min(1)).min(1),
  joined: KeptList.optional().describe(
    'A list of domains that ships with Treaty and belongs to this one, dated: a newer one is another version of the definitions.',
  ),
  except: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Domains of the joined list that do not belong to this one.'),
});

const limits = {
  /** The sum counts for no more. */
  cap: z.number().optional(),
  /** The sum counts for no less. */
  floor: z.number().optional(),
};

const Group = z.strictObject({
  ...named,
  /** Which part of the score its points belong to. */
  part: z.enum(['behavioural', 'fit', 'negative']),
  /** Whether its points are lost while the lead is idle. */
  decays: z.boolean(),
  ...limits,
});
export type Group = z.infer<typeof Group>;

/** Gives points for each activity (`on`), or once for what holds at the moment of reading (`when` alone). */
const Rule = z.strictObject({
  ...named,
  group: Key,
  points: z.number(),
  /** Activities of these types ... */
  on: Types.optional(),
  /** ... with these properties. */
  where: ActivityCondition.optional(),
  /** day: the first of each day of the reporting zone counts. A length of time: one counts if that long passed since the last one that did. */
  every: Every.optional(),
  /** What the rule can hold at a time: no more points, or no more negative points, than these. */
  cap: z.number().optional(),
  /** The lead must be like this when the score is read. */
  when: LeadCondition.optional(),
  /** The person who proposed it, why, and what it rests on. */
  proposedBy: Key,
  why: Sentence,
  evidence: Sentence,
});
export type Rule = z.infer<typeof Rule>;

/** Activities that end idleness: all of a type, or those of some types with these properties. */
const Engagement = z.union([Key, z.strictObject({ on: Types, where: ActivityCondition })], {
  error: 'expected an activity type, or { on, where }',
});
export type Engagement = z.infer<typeof Engagement>;

const decay = {
  label: Label,
  definition: Definition,
  engagement: z.array(Engagement).min(1),
};
const halving = { ...decay, halfLife: Duration };
const subtracting = { ...decay, points: z.number().positive(), every: Duration };

/** How points are lost while idle. step and subtractive: at the end of each whole period; continuous and linear: evenly. */
const Decay = z.discriminatedUnion(
  'mode',
  [
    z.strictObject({ mode: z.literal('step'), ...halving }),
    z.strictObject({ mode: z.literal('continuous'), ...halving }),
    z.strictObject({ mode: z.literal('subtractive'), ...subtracting }),
    z.strictObject({ mode: z.literal('linear'), ...subtracting }),
  ],
  { error: 'a scoring model needs decay, with a mode: step, continuous, subtractive or linear' },
);
export type Decay = z.infer<typeof Decay>;

/** Activities of these types that follow each other so fast, about one thing, that no person did them. */
const Burst = z.strictObject({
  key: Key,
  label: Label,
  on: Types,
  /** The property that names the thing, such as the email; two activities without it are about the same one. */
  sameProperty: z.string().min(1),
  within: Duration,
});
export type Burst = z.infer<typeof Burst>;

/** Which activities a machine did, not the lead: they are kept, give no points and are no engagement. */
const Bots = z.strictObject({
  label: Label,
  definition: Definition,
  where: ActivityCondition,
  bursts: z.array(Burst),
});
export type Bots = z.infer<typeof Bots>;

/** An activity after which the points of these groups start again from nothing. */
const Reset = z.strictObject({ ...named, on: Types, where: ActivityCondition.optional(), groups: Types });
export type Reset = z.infer<typeof Reset>;

const Step = z.strictObject({
  ...named,
  /** Points from which it is reached; the last step has none and takes all the others. */
  atLeast: z.number().optional(),
});

/** Names for ranges of a part of the score, such as grades: it stands at the first of its steps that is reached. */
const Band = z.strictObject({
  ...named,
  of: z.enum(['total', 'behavioural', 'fit', 'negative']),
  steps: z.array(Step).min(2),
});
export type Band = z.infer<typeof Band>;

/** Whatever the points: a lead like this is never qualified. */
const Exclusion = z.strictObject({ ...named, when: LeadCondition });

/** One of the things that must all be true of a qualified lead. */
const Requirement = z.strictObject({ ...named, when: ScoreCondition });
export type Requirement = z.infer<typeof Requirement>;

/** The scoring model: what gives points, what takes them, and when a lead qualifies. */
export const Scoring = z.strictObject({
  version: z.string().regex(/^\d+(\.\d+){1,2}$/, 'expected a version such as "3.2", in quotes'),
  effective: Day,
  ...stewarded,
  /** What it takes to qualify, in words that the texts of other files quote. */
  qualifying: z.strictObject({ inBrief: Brief, inWords: Sentence }),
  groups: z.array(Group),
  rules: z.array(Rule),
  decay: Decay,
  bots: Bots.optional(),
  resets: z.array(Reset),
  /** Limits of the whole score. */
  total: z.strictObject(limits),
  bands: z.array(Band),
  /** Rules that tell an ideal customer. */
  criteria: z.array(Key),
  exclusions: z.array(Exclusion),
  requirements: z.array(Requirement),
  lists: z.array(ValueList),
});
export type Scoring = z.infer<typeof Scoring>;
