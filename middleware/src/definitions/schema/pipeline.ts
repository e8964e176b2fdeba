import { z } from 'zod';
import { Key, named, Sentence, stewarded } from './texts.ts';

const PipelineStage = z.strictObject({
  ...named,
  entry: z.array(Sentence).min(1).describe('What must be true before a deal enters, one thing a line.'),
  requires: z.array(Key).describe('Keys of fields.yaml that must be filled before a deal enters.'),
  leadStage: Key.describe('The stage of the lead while its deal is here (lifecycle.yaml).'),
  outcome: z.enum(['open', 'won', 'lost']),
  probability: z.number().min(0).max(100).describe('Per cent of the deals here that are won in the end.'),
  salesforce: z.string().min(1).describe('How Salesforce spells it, to the letter.'),
  hubspot: z.string().min(1).describe('The label of the deal stage in HubSpot, to the letter.'),
});
export type PipelineStage = z.infer<typeof PipelineStage>;

/** The way of a deal, from the agreed next step to its end: the stages of the pipeline in order. */
export const Pipeline = z.strictObject({ ...stewarded, stages: z.array(PipelineStage).min(1) });
export type Pipeline = z.infer<typeof Pipeline>;
