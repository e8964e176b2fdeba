import { z } from 'zod';
import { TraitName } from './texts.ts';

const Rule = z.strictObject({
  value: z.union([z.string().min(1), z.boolean()], 'expected a text, or true or false'),
  anyOf: z.array(z.string().min(1)).min(1).describe('At least one of these terms occurs.'),
  unless: z.array(z.string().min(1)).optional().describe('None of these terms occurs.'),
});

/** How a trait that nobody states is told from another: the first rule that matches wins. */
export const Derivation = z.strictObject({
  trait: TraitName,
  from: TraitName,
  match: z
    .enum(['words', 'whole'])
    .describe('words: the term occurs in the text. whole: the text equals the term.'),
  rules: z.array(Rule).min(1).describe('The first matching rule applies.'),
});
export type Derivation = z.infer<typeof Derivation>;
