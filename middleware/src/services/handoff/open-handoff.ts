import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { Lead } from '../../domain/lead.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import type { Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** A lead in its new cycle. */
export interface OpenedHandoff {
  readonly lead: Lead;
  readonly handoff: Handoff;
}

/** Opens the next cycle of a locked lead that qualifies: first step of the handoff. */
export async function openHandoff(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement'>,
  tx: Transaction,
  lead: Lead,
): Promise<OpenedHandoff> {
  const now = deps.clock.now();
  const cycle = lead.cycle + 1;
  const handoff: Handoff = {
    id: deps.ids.uuid(),
    leadId: lead.id,
    cycle,
    key: `${lead.id}:${cycle}`,
    state: 'open',
    lastStep: 'trigger',
    notifiedAt: null,
    problems: [],
    receipt: null,
    routing: null,
    startedAt: now,
    deliveredAt: null,
    dueAt: null,
    overdueAt: null,
    decision: null,
    traitsAtDecision: null,
    closedAt: null,
  };
  const inCycle: Lead = { ...lead, cycle, updatedAt: now };
  await tx.handoffs.insert(handoff);
  await tx.leads.save(inCycle);
  const total = lead.receipt?.total ?? 0;
  await tx.audit.append(
    auditEntry(deps, {
      leadId: lead.id,
      handoff,
      step: 'trigger',
      action: 'qualified',
      text: `Qualified with ${total} points: cycle ${cycle} started.`,
      after: { total, modelVersion: lead.receipt?.modelVersion ?? null },
    }),
  );
  await tx.enqueue({ kind: 'hand-off', key: handoff.id });
  return { lead: inCycle, handoff };
}
