import { mayOpenHandoff } from '../../domain/handoff/may-open-handoff.ts';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import { newestOf } from '../../domain/handoff/withdrawal.ts';
import type { Activity, Lead } from '../../domain/lead.ts';
import type { News } from '../../domain/scoring/update-score.ts';
import { recordLifecycleActivity } from '../scoring/record-lifecycle-activity.ts';
import { openHandoff } from './open-handoff.ts';
import type { Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { updateLeadScore } from '../scoring/update-lead-score.ts';

type Needs = Pick<Dependencies, 'clock' | 'ids' | 'agreement'>;

/** Scores a locked lead, hands it off when a cycle opens, tries again what was held, and has both CRMs told. */
export async function evaluateLead(deps: Needs, tx: Transaction, lead: Lead, news: News): Promise<Lead> {
  const { lead: scored, heldBack } = await updateLeadScore(deps, tx, lead, news);
  await tx.enqueue({ kind: 'sync-salesforce', key: lead.id }, { kind: 'sync-hubspot', key: lead.id });
  const handoffs = await tx.handoffs.ofLead(lead.id);
  const underWay = handoffs.find(({ state }) => state === 'open' || state === 'quarantined');
  if (underWay !== undefined) await tx.enqueue({ kind: 'hand-off', key: underWay.id });
  return heldBack ? scored : openHandoffIfQualified(deps, tx, scored, handoffs);
}

/** Hands a locked lead off when it qualifies and may go to sales now. */
export async function openHandoffIfQualified(
  deps: Needs,
  tx: Transaction,
  lead: Lead,
  handoffs: readonly Handoff[],
): Promise<Lead> {
  if (lead.receipt?.qualified !== true) return lead;
  const { definitions } = deps.agreement;
  const activities = await activitiesSince(tx, lead, newestOf(handoffs));
  const question = { definitions, lead, handoffs, activities, now: deps.clock.now() };
  if (!mayOpenHandoff(question)) return lead;
  const { lead: inCycle, handoff } = await openHandoff(deps, tx, lead);
  if (handoff.cycle === 1) return inCycle;
  return recordLifecycleActivity(deps, tx, {
    lead: inCycle,
    handoff,
    name: 'requalified',
    at: handoff.startedAt,
  });
}

/** What a rejection lets a lead return for happened after it. */
async function activitiesSince(
  tx: Transaction,
  lead: Lead,
  last: Handoff | undefined,
): Promise<readonly Activity[]> {
  return last?.decision?.reason == null ? [] : tx.activities.ofLeadSince(lead.id, last.decision.at);
}
