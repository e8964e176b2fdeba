import { z } from 'zod';
import { TraitName } from './texts.ts';

const Rule = z.strictObject({
  value: z.union([z.string().min(1), z.boolean()], 'expected a text, or true or false'),
  anyOf: z.array(z.string().min(1)).min(1).describe('One of these is there.'),
  unless: z.array(z.string().min(1)).optional().describe('None of these may be there as well.'),
});

/** How a trait that nobody states is told from another: the first rule that matches wins. */
export const Derivation = z.strictObject({
  trait: TraitName,
  from: TraitName,
  match: z
    .enum(['words', 'whole'])
    .describe('words: the terms stand somewhere in the text. whole: the text is the term.'),
  rules: z.array(Rule).min(1).describe('The first one that matches wins.'),
});
export type Derivation = z.infer<typeof Derivation>;
