import { opensCycle } from '../../domain/handoff/may-open-handoff.ts';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { Activity, Lead } from '../../domain/lead.ts';
import type { News } from '../../domain/scoring/update-score.ts';
import { keepOwnActivity } from '../scoring/record-lifecycle-activity.ts';
import { openHandoff } from './open-handoff.ts';
import type { Transaction } from '../ports/store.ts';
import type { World } from '../ports/dependencies.ts';
import { renewScore } from '../scoring/update-score.ts';

/** Scores a locked lead, hands it off when a cycle opens, tries again what was held, and has both CRMs told. */
export async function judgeLead(world: World, tx: Transaction, lead: Lead, news: News): Promise<Lead> {
  const { lead: scored, heldBack } = await renewScore(world, tx, lead, news);
  await tx.enqueue({ kind: 'sync-salesforce', key: lead.id }, { kind: 'sync-hubspot', key: lead.id });
  const handoffs = await tx.handoffs.ofLead(lead.id);
  const underWay = handoffs.find(({ state }) => state === 'open' || state === 'quarantined');
  if (underWay !== undefined) await tx.enqueue({ kind: 'hand-off', key: underWay.id });
  return heldBack ? scored : openCycle(world, tx, scored, handoffs);
}

/** Hands a locked lead off when it qualifies and may go to sales now. */
export async function openCycle(
  world: World,
  tx: Transaction,
  lead: Lead,
  handoffs: readonly Handoff[],
): Promise<Lead> {
  if (lead.receipt?.qualified !== true) return lead;
  const { definitions } = world.agreement;
  const activities = await activitiesSince(tx, lead, handoffs.at(-1));
  const question = { definitions, lead, handoffs, activities, now: world.clock.now() };
  if (!opensCycle(question)) return lead;
  const { lead: inCycle, handoff } = await openHandoff(world, tx, lead);
  if (handoff.cycle === 1) return inCycle;
  return keepOwnActivity(world, tx, { lead: inCycle, handoff, name: 'requalified', at: handoff.startedAt });
}

/** What a rejection lets a lead return for happened after it. */
async function activitiesSince(
  tx: Transaction,
  lead: Lead,
  last: Handoff | undefined,
): Promise<readonly Activity[]> {
  return last?.decision?.reason == null ? [] : tx.activities.ofLeadSince(lead.id, last.decision.at);
}
