import { z } from 'zod';
import { Key, TraitName } from './texts.ts';

const Traits = z.array(TraitName).min(1);
const when = <W extends string>(word: W, meaning: string) => z.literal(word).describe(meaning);

/** When a lead that was given back may come back. Names in `traits` are traits or facts of the lead. */
export const ReasonReturn = z.discriminatedUnion('when', [
  z.strictObject({ when: when('never', 'Not as an MQL; a rejection disqualifies the lead.') }),
  z.strictObject({ when: when('new_behaviour', 'Behaviour that counted since then is enough.') }),
  z.strictObject({
    when: when('date_in_detail', 'On the date that the rep gave, or so many days before it.'),
    daysBefore: z.int().nonnegative(),
  }),
  z.strictObject({
    when: when('days', 'After so many days, or when one of these data changed.'),
    days: z.int().positive(),
    orChanged: Traits.optional(),
  }),
  z.strictObject({ when: when('changed', 'When one of these data changed.'), traits: Traits }),
  z.strictObject({
    when: when('criterion', 'When the criterion of the score is met and its trait has changed.'),
    criterion: Key,
    trait: TraitName,
  }),
  z.strictObject({
    when: when('activity', 'When an activity of this type came since then.'),
    type: Key,
  }),
]);
export type ReasonReturn = z.infer<typeof ReasonReturn>;
