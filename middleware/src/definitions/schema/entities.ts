import { z } from 'zod';
import { Definition, Key, named, Sentence, stewarded } from './texts.ts';

const Entity = z.strictObject({
  ...named,
  ...stewarded,
  fields: z.array(Key).min(1).describe('Keys of fields.yaml that describe it.'),
  createdWhen: Sentence.describe('What makes us keep a record of one.'),
  movesOnWhen: Sentence.describe('What takes it a step further.'),
});
export type Entity = z.infer<typeof Entity>;

const Answer = z.strictObject({ key: Key, question: Sentence, answer: Definition });
export type Answer = z.infer<typeof Answer>;

/** What the two CRMs hold records of, and the questions that both teams answer in the same words. */
export const Entities = z.strictObject({
  ...stewarded,
  entities: z.array(Entity).min(1),
  answers: z
    .array(Answer)
    .min(1)
    .describe('The questions that sales and marketing answer in the same words.'),
});
export type Entities = z.infer<typeof Entities>;
