import { entry } from '../../definitions/lookups/entry.ts';
import { knownValues } from '../../domain/facts/known-values.ts';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { Lead } from '../../domain/lead.ts';
import type { Outcome } from '../../domain/review/evaluate-decision.ts';
import type { RecordedDecision } from '../../domain/review/decision.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import type { Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { recycleLead } from '../recycling/recycle-lead.ts';

/** A decision that stands, on a locked lead, and where the lead goes by it. */
export interface DecisionEffect {
  readonly lead: Lead;
  readonly handoff: Handoff;
  readonly decision: RecordedDecision;
  readonly outcome: Outcome;
}

/** The decision takes effect: the lead moves, the clock stops, the trail says why, both CRMs are told; a rejected lead is recycled. */
export async function applyDecision(
  deps: Pick<Dependencies, 'clock' | 'agreement'>,
  tx: Transaction,
  { lead, handoff, decision, outcome }: DecisionEffect,
): Promise<void> {
  const now = deps.clock.now();
  const decided: Handoff = {
    ...handoff,
    state: decision.kind === 'accepted' ? 'accepted' : 'closed',
    decision: {
      decisionId: decision.id,
      kind: decision.kind,
      system: decision.system,
      by: decision.by,
      at: decision.at,
      status: outcome.status,
      reason: outcome.reason,
      detail: outcome.detail,
    },
    traitsAtDecision: knownValues(lead),
    closedAt: decision.kind === 'accepted' ? null : now,
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
    auditEntry(deps, { ...tell(deps, { lead, handoff, decision, outcome }), leadId: lead.id, handoff }),
  );
  if (outcome.reason !== null) await recycleLead(deps, tx, { lead: moved, handoff: decided });
  await tx.enqueue({ kind: 'sync-salesforce', key: lead.id }, { kind: 'sync-hubspot', key: lead.id });
}

function tell({ agreement }: Pick<Dependencies, 'agreement'>, { lead, decision, outcome }: DecisionEffect) {
  const { lifecycle, reasons } = agreement.definitions;
  const stage = entry(lifecycle.stages, outcome.stage).label;
  const told = {
    actor: decision.by,
    action: decision.kind,
    before: { stage: lead.stage, status: lead.status },
    after: {
      stage: outcome.stage,
      status: outcome.status,
      reason: outcome.reason,
      detail: outcome.detail,
      system: decision.system,
    },
  };
  if (outcome.reason === null) return { ...told, text: `Accepted: now ${stage}.` };
  const reason = entry(reasons.codes, outcome.reason);
  const why = outcome.detail === null ? reason.label : `${reason.label}: ${outcome.detail}`;
  return { ...told, text: `Rejected: now ${stage}.`, why };
}
