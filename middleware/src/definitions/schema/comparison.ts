import { z } from 'zod';
import { named } from './texts.ts';

const Term = z.string().trim().min(1);

/** How a kind of value is normalised before two are compared: case, accents and punctuation never matter. */
export const Comparison = z.strictObject({
  ...named,
  kind: z
    .enum(['words', 'title', 'company', 'phone'])
    .describe(
      'words: word by word. title: in any order. company: umlauts spelled either way. phone: by the number that is dialled.',
    ),
  same: z
    .array(z.strictObject({ write: Term, for: z.array(Term).min(1) }))
    .describe('Terms that mean the same: each of them is read as the one to write.'),
  drop: z.array(Term).describe('Terms that do not count, such as the legal form of a company.'),
});
export type Comparison = z.infer<typeof Comparison>;
