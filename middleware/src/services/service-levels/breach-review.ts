import { entry } from '../../definitions/lookups/entry.ts';
import { personOf } from '../../domain/facts/person.ts';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import { instantToText } from '../../domain/instant.ts';
import type { Lead } from '../../domain/lead.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import { ExternalError } from '../ports/external-error.ts';
import type { World } from '../ports/dependencies.ts';
import { askSalesforce } from '../review/ask-salesforce.ts';

/**
 * A review is overdue: the card says so and the rep's manager is alerted. Salesforce is asked first, since a rep may have decided
 * in time without our having heard of it, as when we were down.
 */
export async function breachReview(world: World, handoffId: string): Promise<void> {
  const due = await world.store.reads.handoffs.find(handoffId);
  if (due?.state !== 'awaiting') return;
  if (due.overdueAt === null) await ask(world, due);
  const overdue = await markOverdue(world, due);
  if (overdue !== null) await alertManager(world, overdue);
}

async function ask(world: World, { id, key }: Handoff): Promise<void> {
  try {
    await askSalesforce(world, key);
  } catch (error) {
    if (!(error instanceof ExternalError) || error.fault === 'retry') throw error;
    world.log.warn(
      { handoff: id, code: error.code },
      'Salesforce could not be asked whether a review is done',
    );
  }
}

interface Overdue {
  readonly lead: Lead;
  readonly handoff: Handoff & { readonly dueAt: number };
}

/** Marks it once; null when a rep decided meanwhile, or has decided in HubSpot and the verdict is about to take effect. */
const markOverdue = (world: World, seen: Handoff): Promise<Overdue | null> =>
  world.store.transaction(async (tx) => {
    const lead = await tx.leads.lock(seen.leadId);
    const handoff = await tx.handoffs.find(seen.id);
    if (lead === null || handoff?.state !== 'awaiting' || handoff.dueAt === null) return null;
    const { dueAt } = handoff;
    const overdue = { lead, handoff: { ...handoff, dueAt, overdueAt: dueAt } };
    if (handoff.overdueAt !== null) return overdue;
    const verdicts = await tx.verdicts.ofHandoff(handoff.id);
    if (verdicts.some(({ standing, at }) => standing === 'settling' && at <= dueAt)) return null;
    await tx.handoffs.save(overdue.handoff);
    const text = 'Not reviewed in time.';
    const after = { dueAt: instantToText(dueAt) };
    await tx.audit.append(auditEntry(world, { leadId: lead.id, handoff, action: 'breached', text, after }));
    await tx.enqueue({ kind: 'sync-salesforce', key: lead.id });
    return overdue;
  });

async function alertManager({ agreement, notify }: World, { lead, handoff }: Overdue): Promise<void> {
  const { people } = agreement.definitions;
  const rep = entry(people.persons, handoff.routing?.owner ?? '');
  const manager = entry(people.persons, rep.manager ?? rep.key);
  const { name, company } = personOf(agreement.definitions, lead);
  await notify.send({
    to: { name: manager.name, email: manager.email },
    title: `Review overdue: ${name ?? lead.email ?? 'a lead'}, ${company ?? 'company unknown'}`,
    lines: [`${rep.name} had until ${instantToText(handoff.dueAt)}.`],
  });
}
