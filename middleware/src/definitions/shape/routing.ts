import { z } from 'zod';
import { Key, named, stewarded, TraitName } from './words.ts';

const Territory = z.strictObject({
  ...named,
  /** A lead belongs here when each of these traits has one of the values; territories are tried in order. */
  match: z.array(z.strictObject({ trait: TraitName, oneOf: z.array(z.string().min(1)).min(1) })).min(1),
  /** Who takes turns, and how often: a weight of 2 gets twice the leads of a weight of 1. */
  reps: z.array(z.strictObject({ person: Key, weight: z.number().positive() })).min(1),
});
export type Territory = z.infer<typeof Territory>;

/** Who gets a lead. */
export const Routing = z.strictObject({
  ...stewarded,
  territories: z.array(Territory).min(1),
  /** The territory of a lead that none matches. */
  fallbackTerritory: Key,
  /** Where a lead waits when nobody of its territory can take it, and the person who watches it. */
  queue: z.strictObject({ ...named, salesforceQueue: z.string().min(1), watchedBy: Key }),
});
export type Routing = z.infer<typeof Routing>;
