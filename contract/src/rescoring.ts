import { z } from 'zod';
import { Instant } from './instant.ts';

/** How far the scores of all leads have been renewed after another version of the agreement came into force. */
export const Rescoring = z
  .strictObject({
    version: z.string().describe('The version that came into force.'),
    contentHash: z.string(),
    handsOff: z.boolean().describe('Whether leads that this version alone qualifies are handed off.'),
    startedAt: Instant,
    finishedAt: Instant.nullable().describe('Null while it is running.'),
    leads: z.int().describe('Number of leads to update.'),
    rescored: z.int(),
    failed: z.int().describe('Leads whose score could not be updated; the next event of each tries again.'),
  })
  .meta({ id: 'Rescoring' });
export type Rescoring = z.infer<typeof Rescoring>;

/** The newest rescoring; null while the first version is in force. */
export const RescoringAnswer = z
  .strictObject({ rescoring: Rescoring.nullable() })
  .meta({ id: 'RescoringAnswer' });
export type RescoringAnswer = z.infer<typeof RescoringAnswer>;
