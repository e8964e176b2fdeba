import { opensCycle } from '../domain/handoff/open-cycle.ts';
import { effectiveTraits, type Activity, type Lead } from '../domain/lead.ts';
import { scoreLead } from '../domain/scoring/score-lead.ts';
import { openHandoff } from './open-handoff.ts';
import type { Transaction } from './ports/store.ts';
import type { World } from './ports/world.ts';

/** Scores a locked lead as of now and keeps the receipt; plans the next renewal when points will decay. */
export async function renewScore(
  world: World,
  tx: Transaction,
  lead: Lead,
  activities: readonly Activity[],
): Promise<Lead> {
  const now = world.clock.now();
  const score = scoreLead(world.agreement.model, { traits: effectiveTraits(lead), activities, at: now });
  if (score.nextDecayAt === null) await tx.deadlines.cancel('decay_due', lead.id);
  else
    await tx.deadlines.put({ kind: 'decay_due', leadId: lead.id, handoffId: null, dueAt: score.nextDecayAt });
  const scored: Lead = {
    ...lead,
    receipt: score.receipt,
    lastCountedAt: score.lastCountedAt,
    updatedAt: now,
  };
  await tx.leads.save(scored);
  return scored;
}

/** Scores a locked lead, hands it off when a cycle opens, tries again what was held, and has both CRMs told. */
export async function judgeLead(world: World, tx: Transaction, lead: Lead): Promise<Lead> {
  const activities = await tx.activities.ofLead(lead.id);
  const scored = await renewScore(world, tx, lead, activities);
  await tx.enqueue({ kind: 'sync-salesforce', key: lead.id }, { kind: 'sync-hubspot', key: lead.id });
  const handoffs = await tx.handoffs.ofLead(lead.id);
  const underWay = handoffs.find(({ state }) => state === 'open' || state === 'quarantined');
  if (underWay !== undefined) await tx.enqueue({ kind: 'hand-off', key: underWay.id });
  const question = {
    definitions: world.agreement.definitions,
    lead: scored,
    handoffs,
    activities,
    now: world.clock.now(),
  };
  return opensCycle(question) ? openHandoff(world, tx, scored) : scored;
}
