import { z } from 'zod';
import { Key, named, Sentence, stewarded } from './texts.ts';

const Answer = z.strictObject({
  ...named,
  confirms: z.boolean().describe('Whether this answer confirms the criterion.'),
});

/** One thing that a rep finds out, answered from a list and not in notes. */
const Criterion = z.strictObject({
  ...named,
  question: Sentence.describe('The question a rep asks.'),
  answers: z.array(Answer).min(2),
});
export type Criterion = z.infer<typeof Criterion>;

const Framework = z.strictObject({
  ...named,
  confirmed: z.int().positive().describe('How many criteria must be confirmed.'),
  criteria: z.array(Criterion).min(1),
});
export type Framework = z.infer<typeof Framework>;

/** What a rep must find out before a lead counts as sales qualified: several frameworks, one of them in use. */
export const Qualification = z.strictObject({
  ...stewarded,
  inUse: Key.describe('The framework in use.'),
  field: Key.describe('The field of fields.yaml that is set once enough criteria are confirmed.'),
  frameworks: z.array(Framework).min(1),
});
export type Qualification = z.infer<typeof Qualification>;
