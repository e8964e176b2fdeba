import { z } from 'zod';
import { GivenInstant, Instant } from './instant.ts';

const Fact = z.union([z.string().max(1000), z.number(), z.boolean()]);

/** What is known of a lead, by trait key; null means not known. */
export const Traits = z.record(z.string().max(100), Fact.nullable()).meta({ id: 'Traits' });
export type Traits = z.infer<typeof Traits>;

/** Something the lead did. The same id twice is one activity. */
export const ScoreActivity = z
  .strictObject({
    id: z.string().min(1).max(200),
    type: z.string().min(1).max(100),
    occurredAt: GivenInstant,
    properties: z.record(z.string().max(100), Fact).optional(),
  })
  .meta({ id: 'ScoreActivity' });
export type ScoreActivity = z.infer<typeof ScoreActivity>;

/** A made-up lead to be scored as of an instant; later activities are ignored. */
export const ScorePreviewRequest = z
  .strictObject({ traits: Traits, activities: z.array(ScoreActivity).max(10_000), at: GivenInstant })
  .meta({ id: 'ScorePreviewRequest' });
export type ScorePreviewRequest = z.infer<typeof ScorePreviewRequest>;

/** An activity behind a line of a receipt. */
export const ActivityReference = z
  .strictObject({
    id: z.string(),
    type: z.string(),
    occurredAt: Instant,
    occurredAtAssumed: z
      .literal(true)
      .optional()
      .describe('The source gave no time; the moment of receipt was taken.'),
  })
  .meta({ id: 'ActivityReference' });
export type ActivityReference = z.infer<typeof ActivityReference>;

/** What a receipt line stands for: points given, or taken away by a cap, idle decay, a floor, a reset or rounding. */
export const ReceiptLineKind = z.enum(['earned', 'cap', 'decay', 'floor', 'reset', 'rounding']);
export type ReceiptLineKind = z.infer<typeof ReceiptLineKind>;

/** One line of a receipt, in points. */
export const ReceiptLine = z
  .strictObject({
    rule: z.string().describe('Key of the rule; of the group, or “total”, when a limit of those cuts.'),
    group: z.string().describe('Key of the group; “total” for what touches the whole score.'),
    kind: ReceiptLineKind,
    label: z.string(),
    points: z.number(),
    activities: z
      .array(ActivityReference)
      .optional()
      .describe('The newest activities that counted, oldest first.'),
    note: z.string().optional(),
  })
  .meta({ id: 'ReceiptLine' });
export type ReceiptLine = z.infer<typeof ReceiptLine>;

/** A score with its reasons. Adding up the points of its lines, in order, gives the total to the last digit. */
export const Receipt = z
  .strictObject({
    modelVersion: z.string(),
    at: Instant,
    behavioural: z.number(),
    fit: z.number(),
    negative: z.number(),
    total: z.number(),
    lines: z.array(ReceiptLine),
    exclusions: z.array(z.string()).describe('Keys of the exclusions that hold; any one rules the lead out.'),
    cleared: z
      .array(z.string())
      .optional()
      .describe('Keys of the exclusions that were checked and do not hold; old receipts do not list them.'),
    missing: z.array(z.string()).describe('Keys of the requirements that are not met.'),
    shortfall: z
      .record(z.string(), z.number())
      .describe('Points short, for each requirement not met that is a number of points.'),
    criteria: z.array(z.string()).describe('Keys of the ideal-customer criteria that are met.'),
    bands: z
      .record(z.string(), z.string())
      .optional()
      .describe('Where each band of the model stands: key of the band, key of its step.'),
    qualified: z.boolean(),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;
