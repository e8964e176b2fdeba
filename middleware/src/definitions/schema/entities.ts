import { z } from 'zod';
import { Definition, Key, named, Sentence, stewarded } from './texts.ts';

const Entity = z.strictObject({
  ...named,
  ...stewarded,
  fields: z.array(Key).min(1).describe('Keys of the fields in fields.yaml that describe it.'),
  createdWhen: Sentence.describe('When a record is created.'),
  movesOnWhen: Sentence.describe('When a record moves on.'),
});
export type Entity = z.infer<typeof Entity>;

const Answer = z.strictObject({ key: Key, question: Sentence, answer: Definition });
export type Answer = z.infer<typeof Answer>;

/** What the two CRMs hold records of, and the questions that both teams answer in the same words. */
export const Entities = z.strictObject({
  ...stewarded,
  entities: z.array(Entity).min(1),
  answers: z.array(Answer).min(1).describe('The entities that sales and marketing define together.'),
});
export type Entities = z.infer<typeof Entities>;
