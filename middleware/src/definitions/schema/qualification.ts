import { z } from 'zod';
import { Key, named, Sentence, stewarded } from './texts.ts';

const Answer = z.strictObject({
  ...named,
  confirms: z.boolean().describe('Whether this answer speaks for a sale.'),
});

/** One thing that a rep finds out, answered from a list and not in notes. */
const Criterion = z.strictObject({
  ...named,
  question: Sentence.describe('How a rep may ask for it.'),
  answers: z.array(Answer).min(2),
});
export type Criterion = z.infer<typeof Criterion>;

const Framework = z.strictObject({
  ...named,
  confirmed: z.int().positive().describe('So many criteria must have an answer that speaks for a sale.'),
  criteria: z.array(Criterion).min(1),
});
export type Framework = z.infer<typeof Framework>;

/** What a rep must find out before a lead counts as sales qualified: several frameworks, one of them in use. */
export const Qualification = z.strictObject({
  ...stewarded,
  inUse: Key.describe('The framework that counts.'),
  field: Key.describe('The field of fields.yaml that is filled when enough criteria of it are confirmed.'),
  frameworks: z.array(Framework).min(1),
});
export type Qualification = z.infer<typeof Qualification>;
