import { z } from 'zod';
import { Key, TraitName } from './words.ts';

const Traits = z.array(TraitName).min(1);

/** When a lead that was given back may come back. Names in `traits` are traits or facts of the lead. */
export const ReasonReturn = z.discriminatedUnion('when', [
  z.strictObject({ when: z.literal('never') }),
  /** Behaviour that counted since then is enough. */
  z.strictObject({ when: z.literal('new_behaviour') }),
  /** On the date that the rep gave, or so many days before it. */
  z.strictObject({ when: z.literal('date_in_detail'), daysBefore: z.int().nonnegative() }),
  z.strictObject({ when: z.literal('days'), days: z.int().positive(), orChanged: Traits.optional() }),
  z.strictObject({ when: z.literal('changed'), traits: Traits }),
  /** The criterion of the score is met, and its trait is not what it was. */
  z.strictObject({ when: z.literal('criterion'), criterion: Key, trait: TraitName }),
  /** An activity of this type came since then. */
  z.strictObject({ when: z.literal('activity'), type: Key }),
]);
export type ReasonReturn = z.infer<typeof ReasonReturn>;
