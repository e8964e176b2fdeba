import { z } from 'zod';
import { LeadCard } from './lead-card.ts';

/** A rep's decision on one cycle, sent by the HubSpot card. The key makes a repeated request harmless. */
export const DecisionRequest = z
  .strictObject({
    idempotencyKey: z.string().min(8).max(200),
    cycle: z.int().min(1),
    verdict: z.enum(['accepted', 'rejected']),
    reason: z.string().max(100).optional(),
    detail: z.string().max(255).optional(),
  })
  .meta({ id: 'VerdictRequest' });
export type DecisionRequest = z.infer<typeof DecisionRequest>;

/** The decision is kept; the card shows it. */
export const DecisionAnswer = z
  .strictObject({ saved: z.literal(true), decisionId: z.string(), card: LeadCard })
  .meta({ id: 'VerdictAnswer' });
export type DecisionAnswer = z.infer<typeof DecisionAnswer>;
