import { entry } from '../../definitions/lookups/entry.ts';
import { knownValues } from '../../domain/facts/known-values.ts';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { Lead } from '../../domain/lead.ts';
import type { Outcome } from '../../domain/review/evaluate-decision.ts';
import type { Verdict } from '../../domain/review/decision.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import type { Transaction } from '../ports/store.ts';
import type { World } from '../ports/dependencies.ts';
import { recycleLead } from '../recycling/recycle-lead.ts';

/** A verdict that stands, on a locked lead, and where the lead goes by it. */
export interface Effect {
  readonly lead: Lead;
  readonly handoff: Handoff;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
}

/** The verdict takes effect: the lead moves, the clock stops, the trail says why, both CRMs are told; a rejected lead is recycled. */
export async function takeEffect(
  world: World,
  tx: Transaction,
  { lead, handoff, verdict, outcome }: Effect,
): Promise<void> {
  const now = world.clock.now();
  const decided: Handoff = {
    ...handoff,
    state: verdict.verdict === 'accepted' ? 'accepted' : 'closed',
    decision: {
      decisionId: verdict.id,
      verdict: verdict.verdict,
      system: verdict.system,
      by: verdict.by,
      at: verdict.at,
      status: outcome.status,
      reason: outcome.reason,
      detail: outcome.detail,
    },
    traitsAtDecision: knownValues(lead),
    closedAt: verdict.verdict === 'accepted' ? null : now,
  };
  const moved: Lead = {
    ...lead,
    stage: outcome.stage,
    status: outcome.status,
    reason: outcome.reason,
    track: null,
    updatedAt: now,
  };
  await tx.handoffs.save(decided);
  await tx.leads.save(moved);
  await tx.deadlines.cancel('review_due', lead.id);
  await tx.audit.append(
    auditEntry(world, { ...tell(world, { lead, handoff, verdict, outcome }), leadId: lead.id, handoff }),
  );
  if (outcome.reason !== null) await recycleLead(world, tx, { lead: moved, handoff: decided });
  await tx.enqueue({ kind: 'sync-salesforce', key: lead.id }, { kind: 'sync-hubspot', key: lead.id });
}

function tell({ agreement }: World, { lead, verdict, outcome }: Effect) {
  const { lifecycle, reasons } = agreement.definitions;
  const stage = entry(lifecycle.stages, outcome.stage).label;
  const told = {
    actor: verdict.by,
    action: verdict.verdict,
    before: { stage: lead.stage, status: lead.status },
    after: {
      stage: outcome.stage,
      status: outcome.status,
      reason: outcome.reason,
      detail: outcome.detail,
      system: verdict.system,
    },
  };
  if (outcome.reason === null) return { ...told, text: `Accepted: now ${stage}.` };
  const reason = entry(reasons.codes, outcome.reason);
  const why = outcome.detail === null ? reason.label : `${reason.label}: ${outcome.detail}`;
  return { ...told, text: `Rejected: now ${stage}.`, why };
}
