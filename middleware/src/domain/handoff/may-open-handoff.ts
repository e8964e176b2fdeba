import type { Definitions } from '../../definitions/definitions.ts';
import { entry } from '../../definitions/lookups/entry.ts';
import type { Instant } from '../instant.ts';
import type { Activity, Lead } from '../lead.ts';
import { returnHolds } from '../recycling/return-condition.ts';
import type { Handoff } from './handoff.ts';
import { newestOf } from './withdrawal.ts';

/** What the decision about a new cycle depends on. The lead's receipt is the newest one. */
export interface HandoffQuestion {
  readonly definitions: Definitions;
  readonly lead: Lead;
  readonly handoffs: readonly Handoff[];
  readonly activities: readonly Activity[];
  readonly now: Instant;
}

/** Whether the lead goes to sales now: it qualifies, no cycle is under way, its stage may move on, and after a rejection the reason lets it return. */
export function mayOpenHandoff(question: HandoffQuestion): boolean {
  const { definitions, lead, handoffs } = question;
  if (lead.receipt?.qualified !== true) return false;
  if (handoffs.some((handoff) => handoff.state !== 'closed')) return false;
  if (!mayBeDelivered(definitions, lead.stage)) return false;
  const last = newestOf(handoffs);
  return last?.decision == null || mayReturn(question, last);
}

function mayBeDelivered({ lifecycle }: Definitions, stage: string): boolean {
  const { delivered } = lifecycle.roles;
  return lifecycle.transitions.some(
    (move) => move.from === stage && move.to === delivered && move.kind !== 'backward',
  );
}

function mayReturn(
  { definitions, lead, activities, now }: HandoffQuestion,
  { decision, traitsAtDecision }: Handoff,
): boolean {
  if (decision?.reason == null) return true;
  const countedSince = lead.lastCountedAt !== null && lead.lastCountedAt > decision.at;
  if (!countedSince) return false;
  const reason = entry(definitions.reasons.codes, decision.reason);
  return returnHolds(reason.return, {
    fields: definitions.fields,
    decidedAt: decision.at,
    detail: decision.detail,
    before: traitsAtDecision ?? {},
    lead,
    activities,
    now,
    timeZone: definitions.manifest.reportingTimeZone,
  });
}
