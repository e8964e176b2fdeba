import type { Handoff, Step } from '../../domain/handoff/handoff.ts';
import type { Lead } from '../../domain/lead.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import type { Job } from '../ports/jobs.ts';
import type { Json, Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** A handoff at work, with its lead as they were read. */
export interface HandoffInProgress {
  readonly handoff: Handoff;
  readonly lead: Lead;
}

/** What a step changed and what the trail says of it. */
export interface StepResult {
  readonly lead?: Partial<Lead>;
  readonly handoff?: Partial<Handoff>;
  readonly text: string;
  readonly before?: Json;
  readonly after?: Json;
  readonly why?: string;
  readonly jobs?: readonly Job[];
}

/**
 * Commits one step: lead, handoff, audit entry and jobs together, on the lead's locked row. `decide` sees the rows as they are now,
 * and may find that the step cannot be done any more (null). Nothing happens when it was done meanwhile, as after a repeated job.
 */
export async function commitStep(
  deps: Pick<Dependencies, 'clock' | 'faults' | 'agreement' | 'store'>,
  { handoff: seen }: HandoffInProgress,
  step: Step,
  decide: (now: HandoffInProgress, tx: Transaction) => StepResult | null | Promise<StepResult | null>,
): Promise<void> {
  deps.faults.point(`hand-off.${step}.effect`);
  await deps.store.transaction(async (tx) => {
    const lead = await tx.leads.lock(seen.leadId);
    const handoff = await tx.handoffs.find(seen.id);
    if (lead === null || handoff === null || isDone(step, seen, handoff)) return;
    const result = await decide({ lead, handoff }, tx);
    if (result === null) return;
    await tx.handoffs.save({ ...handoff, ...result.handoff });
    await tx.leads.save({ ...lead, ...result.lead, updatedAt: deps.clock.now() });
    const { text, before = null, after = null, why, jobs = [] } = result;
    const told = { leadId: lead.id, handoff, step, action: step, text, before, after };
    await tx.audit.append(auditEntry(deps, why === undefined ? told : { ...told, why }));
    await tx.enqueue(...jobs);
  });
  deps.faults.point(`hand-off.${step}.committed`);
}

/** The notification goes its own way: it may come before or after the clock, and must hold up neither. A closed cycle goes no further. */
const isDone = (step: Step, seen: Handoff, now: Handoff): boolean =>
  step === 'notification'
    ? now.notifiedAt !== null
    : now.lastStep !== seen.lastStep || now.state === 'closed';
