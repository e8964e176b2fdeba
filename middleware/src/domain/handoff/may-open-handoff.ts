import type { Definitions } from '../../definitions/definitions.ts';
import { entry } from '../../definitions/lookups/entry.ts';
import type { Instant } from '../instant.ts';
import type { Activity, Lead } from '../lead.ts';
import { evaluateMove } from '../lifecycle/evaluate-move.ts';
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
  const { returned, refusedForGood } = definitions.lifecycle.roles;
  // An override that led the lead elsewhere has undone the rejection.
  const isReturned = lead.stage === returned || lead.stage === refusedForGood;
  return !isReturned || last?.decision == null || mayReturn(question, last);
}

/** A score makes its move for marketing. What data are needed is asked when the handoff is validated. */
const mayBeDelivered = (definitions: Definitions, stage: string): boolean =>
  evaluateMove(definitions, {
    from: stage,
    to: definitions.lifecycle.roles.delivered,
    role: 'marketing',
    isFilled: () => true,
    overrideReason: null,
  }).kind === 'allowed';

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
