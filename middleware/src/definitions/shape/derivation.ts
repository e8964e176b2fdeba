import { z } from 'zod';
import { TraitName } from './words.ts';

const Rule = z.strictObject({
  value: z.union([z.string().min(1), z.boolean()], 'expected a text, or true or false'),
  anyOf: z.array(z.string().min(1)).min(1),
  /** None of these may be there as well. */
  unless: z.array(z.string().min(1)).optional(),
});

/** How a trait that nobody states is told from another: the first rule that matches wins. */
export const Derivation = z.strictObject({
  trait: TraitName,
  from: TraitName,
  /** words: the terms stand somewhere in the text, as whole words. whole: the text is the term. Case does not matter. */
  match: z.enum(['words', 'whole']),
  rules: z.array(Rule).min(1),
});
export type Derivation = z.infer<typeof Derivation>;
