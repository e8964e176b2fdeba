import type { Lead } from '../domain/lead.ts';
import { instantToText } from '../domain/instant.ts';
import { auditEntry } from './audit-entry.ts';
import { judgeLead } from './judge-lead.ts';
import type { Deadline, Transaction } from './ports/store.ts';
import type { World } from './ports/world.ts';

const batch = 200;

/** Fires every business deadline that the clock has reached, each once, in a transaction of its own. */
export async function sweepDeadlines(world: World): Promise<void> {
  for (;;) {
    const due = await world.store.reads.dueDeadlines(world.clock.now(), batch);
    for (const deadline of due) await fire(world, deadline);
    if (due.length < batch) return;
  }
}

async function fire(world: World, { kind, leadId }: Deadline): Promise<void> {
  await world.store.transaction(async (tx) => {
    const lead = await tx.leads.lock(leadId);
    const deadline = await tx.deadlines.take(kind, leadId, world.clock.now());
    if (lead === null || deadline === null) return;
    if (kind === 'review_due') await breach(world, tx, lead, deadline);
    else await judgeLead(world, tx, lead);
  });
}

/** The rep did not review in time: the card says so, the manager is alerted. */
async function breach(
  world: World,
  tx: Transaction,
  lead: Lead,
  { handoffId, dueAt }: Deadline,
): Promise<void> {
  const handoff = handoffId === null ? null : await tx.handoffs.find(handoffId);
  if (handoff?.state !== 'awaiting') return;
  await tx.handoffs.save({ ...handoff, overdueAt: dueAt });
  const text = `Not reviewed by ${instantToText(dueAt)}.`;
  await tx.audit.append(
    auditEntry(world, {
      leadId: lead.id,
      handoff,
      action: 'breached',
      text,
      after: { dueAt: instantToText(dueAt) },
    }),
  );
  await tx.enqueue({ kind: 'alert-breach', key: handoff.id }, { kind: 'sync-salesforce', key: lead.id });
}
