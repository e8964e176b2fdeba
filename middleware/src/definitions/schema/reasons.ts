import { z } from 'zod';
import { ReasonReturn } from './reason-return.ts';
import { Key, Label, named, Sentence, stewarded } from './texts.ts';

const asked = {
  label: Label.describe('The question the rep answers.'),
  example: z.string().min(1).optional(),
};

/** The one thing that a rep must add to the reason. */
const ReasonDetail = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...asked }),
  z.strictObject({
    kind: z.literal('number'),
    ...asked,
    atLeast: z.number().optional(),
    whole: z.boolean().optional().describe('Whether only whole numbers are taken; false unless stated.'),
  }),
  z.strictObject({ kind: z.literal('date'), ...asked }),
  z.strictObject({
    kind: z.literal('choice'),
    ...asked,
    choices: z.array(z.strictObject(named)).min(2),
  }),
]);
export type ReasonDetail = z.infer<typeof ReasonDetail>;

/** When a reason is given: an MQL is rejected, an accepted lead goes back, is struck off, or its opportunity is lost. */
const Occasion = z.enum(['reject', 'recycle', 'disqualify', 'lost']);
export type Occasion = z.infer<typeof Occasion>;

const Reason = z.strictObject({
  ...named,
  class: Key,
  allowedAt: z.array(Occasion).min(1).describe('When the reason can be given.'),
  detail: ReasonDetail.nullable().describe('The detail the rep must add; null for none.'),
  track: Key.nullable().describe('Nurture track (nurture.yaml); null for none.'),
  return: ReasonReturn.describe('When the lead can re-enter.'),
  actedOnBy: z.enum(['marketing', 'sales', 'revops']).describe('The team that acts on the reason.'),
});
export type Reason = z.infer<typeof Reason>;

/** Words that nobody can act on, and what to choose in their place. */
const RefusedPhrase = z.strictObject({
  phrases: z.array(z.string().min(1)).min(1),
  advice: Sentence,
  choose: z.array(Key),
});
export type RefusedPhrase = z.infer<typeof RefusedPhrase>;

/** Why a lead was rejected, in codes that marketing can act on. */
export const Reasons = z.strictObject({
  ...stewarded,
  classes: z.array(z.strictObject(named)).min(1),
  codes: z.array(Reason).min(1),
  refused: z
    .array(RefusedPhrase)
    .min(1)
    .describe('Phrases that nobody can act on; they are refused as a reason or detail.'),
});
export type Reasons = z.infer<typeof Reasons>;
