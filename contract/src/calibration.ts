import { z } from 'zod';

/** What one threshold would have given over the leads whose end is known. */
export const ThresholdOutcome = z
  .strictObject({
    threshold: z.number().describe('Points.'),
    isProposed: z.boolean(),
    isPresent: z.boolean(),
    qualified: z
      .int()
      .describe('Leads whose score reaches it; what else the model asks for is not looked at.'),
    precision: z
      .number()
      .nullable()
      .describe('Share of these that sales accepted or that were won; null when there is none.'),
    recall: z.number().nullable().describe('Share of all won leads among them; null when none was won.'),
  })
  .meta({ id: 'ThresholdOutcome' });
export type ThresholdOutcome = z.infer<typeof ThresholdOutcome>;

/** The threshold that history proposes: the percentile, by nearest rank, of the scores that the last won deals had when first passed to sales. */
export const ThresholdProposal = z
  .strictObject({
    proposed: z.number().nullable().describe('Points; null while no won deal is known.'),
    present: z
      .number()
      .nullable()
      .describe('The threshold in force; null when the model has none that is a number of points.'),
    percentile: z.number(),
    dealsWanted: z.int(),
    dealsUsed: z.int().describe('Fewer than wanted: so many won deals are known so far.'),
    leads: z.int().describe('Leads whose end is known, on which the rows rest.'),
    recomputed: z
      .int()
      .describe(
        'Of these, leads without a score frozen here: scored from their imported activities instead.',
      ),
    thresholds: z.array(ThresholdOutcome).describe('From the lowest to the highest.'),
  })
  .meta({ id: 'ThresholdProposal' });
export type ThresholdProposal = z.infer<typeof ThresholdProposal>;

/** How well a model told won leads from lost ones that it was not fitted to. */
export const ModelQuality = z
  .strictObject({
    area: z
      .number()
      .describe('Area under the curve. 1: every won lead above every lost one; 0.5: no better than chance.'),
    precisionAtTopFifth: z.number().describe('Share of won leads in the fifth with the highest scores.'),
    calibration: z
      .array(z.strictObject({ cases: z.int(), expected: z.number(), observed: z.number() }))
      .describe(
        'By fifths, from the least to the most likely: the share expected to be won, and the share won.',
      ),
  })
  .meta({ id: 'ModelQuality' });

/** Points that won and lost leads propose for each rule, compared with the present ones on later leads. */
export const WeightsProposal = z
  .strictObject({
    rules: z.array(
      z.strictObject({ rule: z.string(), label: z.string(), present: z.number(), proposed: z.int() }),
    ),
    threshold: z
      .number()
      .describe('That belongs to the proposed points: set from the won leads learnt from.'),
    learnt: z.int().describe('Leads decided first, which the points are fitted to.'),
    unseen: z.int().describe('Leads decided later, on which both models are judged.'),
    fitted: ModelQuality,
    present: ModelQuality,
    lostByRounding: z.number().describe('Area lost by rounding to whole points.'),
  })
  .meta({ id: 'WeightsProposal' });

/** What history says about the model in force. */
export const Calibration = z
  .strictObject({
    threshold: ThresholdProposal,
    weights: WeightsProposal.nullable(),
    noWeightsBecause: z.string().nullable().describe('Why there are no weights.'),
  })
  .meta({ id: 'Calibration' });
export type Calibration = z.infer<typeof Calibration>;
