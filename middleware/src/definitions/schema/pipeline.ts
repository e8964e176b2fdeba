import { z } from 'zod';
import { Key, named, Sentence, stewarded } from './texts.ts';

const PipelineStage = z.strictObject({
  ...named,
  entry: z.array(Sentence).min(1).describe('Entry criteria of the deal stage, one per line.'),
  requires: z
    .array(Key)
    .describe('Keys of fields.yaml that must have a value before a deal enters the stage.'),
  leadStage: Key.describe('The lead’s stage (lifecycle.yaml) while its deal is in this stage.'),
  outcome: z.enum(['open', 'won', 'lost']),
  probability: z.number().min(0).max(100).describe('Win probability in per cent.'),
  salesforce: z.string().min(1).describe('The stage exactly as Salesforce spells it.'),
  hubspot: z.string().min(1).describe('The label of the deal stage exactly as HubSpot spells it.'),
});
export type PipelineStage = z.infer<typeof PipelineStage>;

/** The way of a deal, from the agreed next step to its end: the stages of the pipeline in order. */
export const Pipeline = z.strictObject({ ...stewarded, stages: z.array(PipelineStage).min(1) });
export type Pipeline = z.infer<typeof Pipeline>;
