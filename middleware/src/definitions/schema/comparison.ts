import { z } from 'zod';
import { named } from './texts.ts';

const Term = z.string().trim().min(1);

/** How a kind of value is normalised before two are compared: case, accents and punctuation never matter. */
export const Comparison = z.strictObject({
  ...named,
  kind: z
    .enum(['words', 'title', 'company', 'phone'])
    .describe(
      'words: word by word. title: in any order. company: umlauts in either spelling. phone: by the number dialled.',
    ),
  same: z
    .array(z.strictObject({ write: Term, for: z.array(Term).min(1) }))
    .describe('Synonyms: each is replaced by the preferred term.'),
  drop: z.array(Term).describe('Terms that are ignored, such as a company’s legal form.'),
});
export type Comparison = z.infer<typeof Comparison>;
