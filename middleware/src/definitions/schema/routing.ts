import { z } from 'zod';
import { Key, named, stewarded, TraitName } from './texts.ts';

const Territory = z.strictObject({
  ...named,
  match: z
    .array(z.strictObject({ trait: TraitName, oneOf: z.array(z.string().min(1)).min(1) }))
    .min(1)
    .describe('A lead belongs here when each of these traits has one of the values.'),
  reps: z
    .array(
      z.strictObject({
        person: Key,
        weight: z.number().positive().describe('A weight of 2 gets twice the leads of a weight of 1.'),
      }),
    )
    .min(1)
    .describe('Who takes turns.'),
});
export type Territory = z.infer<typeof Territory>;

/** Who gets a lead. */
export const Routing = z.strictObject({
  ...stewarded,
  territories: z.array(Territory).min(1).describe('Tried in this order.'),
  fallbackTerritory: Key.describe('The territory of a lead that none matches.'),
  queue: z
    .strictObject({
      ...named,
      salesforceQueue: z.string().min(1),
      watchedBy: Key.describe('The person who hands these leads out.'),
    })
    .describe('Where a lead waits when nobody of its territory can take it.'),
});
export type Routing = z.infer<typeof Routing>;
