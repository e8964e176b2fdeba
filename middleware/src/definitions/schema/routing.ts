import { z } from 'zod';
import { Key, named, stewarded, TraitName } from './texts.ts';

const Territory = z.strictObject({
  ...named,
  match: z
    .array(z.strictObject({ trait: TraitName, oneOf: z.array(z.string().min(1)).min(1) }))
    .min(1)
    .describe('A lead belongs to the territory when each of these traits has one of the values.'),
  reps: z
    .array(
      z.strictObject({
        person: Key,
        weight: z
          .number()
          .positive()
          .describe('A rep with weight 2 receives twice as many leads as one with weight 1.'),
      }),
    )
    .min(1)
    .describe('The reps who take turns.'),
});
export type Territory = z.infer<typeof Territory>;

/** Who gets a lead. */
export const Routing = z.strictObject({
  ...stewarded,
  territories: z.array(Territory).min(1).describe('The territories, matched in this order.'),
  fallbackTerritory: Key.describe('The territory of a lead that matches no other.'),
  queue: z
    .strictObject({
      ...named,
      salesforceQueue: z.string().min(1),
      watchedBy: Key.describe('The person who assigns these leads.'),
    })
    .describe('Where a lead waits when no rep of its territory is available.'),
});
export type Routing = z.infer<typeof Routing>;
