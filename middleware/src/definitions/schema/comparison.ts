import { z } from 'zod';
import { named } from './texts.ts';

const Term = z.string().trim().min(1);

/** How a kind of value is evened out before two are compared: case, accents, punctuation and order of steps never matter. */
export const Comparison = z.strictObject({
  ...named,
  keep: z
    .enum(['words', 'digits'])
    .describe('words: letters and digits, as words. digits: digits alone, as of a phone number.'),
  same: z
    .array(z.strictObject({ write: Term, for: z.array(Term).min(1) }))
    .describe('Terms that mean the same: each of them is read as the one to write.'),
  drop: z.array(Term).describe('Terms that do not count, such as the legal form of a company.'),
});
export type Comparison = z.infer<typeof Comparison>;
