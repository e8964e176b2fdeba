import type { Definitions } from '../../definitions/definitions.ts';
import type { Stage } from '../../definitions/schema/lifecycle.ts';
import type { Handoff } from '../handoff/handoff.ts';
import type { Instant } from '../instant.ts';
import type { Lead } from '../lead.ts';

/** What an override changes. */
export interface Overridden {
  readonly lead: Lead;
  /** The newest cycle as it is afterwards; null when the lead has none. */
  readonly handoff: Handoff | null;
  /** The rep's review begins anew. */
  readonly isReviewedAgain: boolean;
}

/**
 * A lead moved backward: what led it forward no longer stands. An accepted cycle whose lead is an MQL again awaits its review anew, and
 * one whose lead is with marketing again ends without a decision.
 */
export function applyOverride(
  { lifecycle }: Pick<Definitions, 'lifecycle'>,
  { lead, handoff }: { readonly lead: Lead; readonly handoff: Handoff | null },
  stage: Stage,
  now: Instant,
): Overridden {
  const { delivered, engaged, start } = lifecycle.roles;
  const moved = {
    ...lead,
    stage: stage.key,
    status: stage.status,
    reason: null,
    track: null,
    updatedAt: now,
  };
  if (handoff === null) return { lead: moved, handoff, isReviewedAgain: false };
  if (stage.key === delivered && handoff.state === 'accepted') {
    const awaited = {
      ...handoff,
      state: 'awaiting' as const,
      decision: null,
      traitsAtDecision: null,
      overdueAt: null,
    };
    return { lead: moved, handoff: awaited, isReviewedAgain: true };
  }
  const isWithMarketing = stage.key === engaged || stage.key === start;
  if (isWithMarketing && handoff.state !== 'closed')
    return { lead: moved, handoff: { ...handoff, state: 'closed', closedAt: now }, isReviewedAgain: false };
  return { lead: moved, handoff, isReviewedAgain: false };
}
