import { z } from 'zod';
import { Instant } from './instant.ts';
import { Receipt } from './score.ts';

/** What changed a score: an activity, idleness, the lead's data, another model, or an activity after which points start anew. */
export const ScoreCause = z.enum(['activity', 'decay', 'data', 'model', 'reset']);
export type ScoreCause = z.infer<typeof ScoreCause>;

/** What a score came to. */
export const ScoreOutcome = z
  .strictObject({ total: z.number(), qualified: z.boolean() })
  .meta({ id: 'ScoreOutcome' });
export type ScoreOutcome = z.infer<typeof ScoreOutcome>;

/** One change of a lead's total or verdict. It holds nothing personal. */
export const ScoreChange = z
  .strictObject({
    n: z.int().describe('Position in the history, from 1, without gaps.'),
    at: Instant,
    cause: ScoreCause,
    before: ScoreOutcome.nullable().describe('Null for the first score.'),
    after: ScoreOutcome,
    modelVersion: z.string(),
  })
  .meta({ id: 'ScoreChange' });
export type ScoreChange = z.infer<typeof ScoreChange>;

/** The score of a lead as it stands, with its receipt, and how it came about. */
export const ScoreHistory = z
  .strictObject({
    leadId: z.uuid(),
    receipt: Receipt.nullable().describe('Null for a lead that was never scored.'),
    nextChangeAt: Instant.nullable().describe('When time alone may next change the score.'),
    heldBack: z
      .boolean()
      .describe(
        'A new model alone qualified it: it is handed off when its own behaviour or data renew its score.',
      ),
    changes: z.array(ScoreChange).max(200).describe('The newest first.'),
    earlier: z
      .boolean()
      .describe('Whether there are earlier changes: ask with “before” the last position given.'),
  })
  .meta({ id: 'ScoreHistory' });
export type ScoreHistory = z.infer<typeof ScoreHistory>;
