import { opensCycle } from '../domain/handoff/open-cycle.ts';
import type { Handoff } from '../domain/handoff/handoff.ts';
import type { Activity, Lead } from '../domain/lead.ts';
import type { News } from '../domain/scoring/renew-score.ts';
import { openHandoff } from './open-handoff.ts';
import type { Transaction } from './ports/store.ts';
import type { World } from './ports/world.ts';
import { renewScores, type RenewedLead } from './scoring/renew-scores.ts';

/** Scores a locked lead as of now and saves it with its receipt. */
export async function renewScore(
  world: World,
  tx: Transaction,
  lead: Lead,
  news: News,
): Promise<Pick<RenewedLead, 'lead' | 'heldBack'>> {
  const [renewed] = await renewScores(world, tx, [{ lead, news }]);
  const { lead: scored, heldBack } = renewed ?? { lead, heldBack: false };
  await tx.leads.save(scored);
  return { lead: scored, heldBack };
}

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
  return opensCycle(question) ? openHandoff(world, tx, lead) : lead;
}

/** What a rejection lets a lead return for happened after it. */
async function activitiesSince(
  tx: Transaction,
  lead: Lead,
  last: Handoff | undefined,
): Promise<readonly Activity[]> {
  return last?.decision?.reason == null ? [] : tx.activities.ofLeadSince(lead.id, last.decision.at);
}
