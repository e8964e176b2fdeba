import { entry } from '../../definitions/lookups/entry.ts';
import { personOf } from '../../domain/facts/person.ts';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import { instantToText } from '../../domain/instant.ts';
import type { Lead } from '../../domain/lead.ts';
import { auditEntry } from '../audit/audit-entry.ts';
import { ExternalError } from '../ports/external-error.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { ingestFromSalesforce } from '../review/ingest-from-salesforce.ts';

/**
 * A review is overdue: the card says so and the rep's manager is alerted. Salesforce is asked first, since a rep may have decided
 * in time without our having heard of it, as when we were down.
 */
export async function breachReview(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'log' | 'agreement' | 'store' | 'salesforce' | 'notify'>,
  handoffId: string,
): Promise<void> {
  const due = await deps.store.reads.handoffs.find(handoffId);
  if (due?.state !== 'awaiting') return;
  if (due.overdueAt === null) await ask(deps, due);
  const overdue = await markOverdue(deps, due);
  if (overdue !== null) await alertManager(deps, overdue);
}

async function ask(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'log' | 'agreement' | 'store' | 'salesforce'>,
  { id, key }: Handoff,
): Promise<void> {
  try {
    await ingestFromSalesforce(deps, key);
  } catch (error) {
    if (!(error instanceof ExternalError) || error.errorClass === 'wait') throw error;
    deps.log.warn({ handoff: id, code: error.code }, 'Salesforce could not be checked for a finished review');
  }
}

interface Overdue {
  readonly lead: Lead;
  readonly handoff: Handoff & { readonly dueAt: number };
}

/** Marks it once; null when a rep decided meanwhile, or has decided in HubSpot and the decision is about to take effect. */
const markOverdue = (
  deps: Pick<Dependencies, 'clock' | 'agreement' | 'store'>,
  seen: Handoff,
): Promise<Overdue | null> =>
  deps.store.transaction(async (tx) => {
    const lead = await tx.leads.lock(seen.leadId);
    const handoff = await tx.handoffs.find(seen.id);
    if (lead === null || handoff?.state !== 'awaiting' || handoff.dueAt === null) return null;
    const { dueAt } = handoff;
    const overdue = { lead, handoff: { ...handoff, dueAt, overdueAt: dueAt } };
    if (handoff.overdueAt !== null) return overdue;
    const decisions = await tx.decisions.ofHandoff(handoff.id);
    if (decisions.some(({ standing, at }) => standing === 'settling' && at <= dueAt)) return null;
    await tx.handoffs.save(overdue.handoff);
    const text = 'Not reviewed in time.';
    const after = { dueAt: instantToText(dueAt) };
    await tx.audit.append(auditEntry(deps, { leadId: lead.id, handoff, action: 'breached', text, after }));
    await tx.enqueue({ kind: 'sync-salesforce', key: lead.id });
    return overdue;
  });

async function alertManager(
  { agreement, notify }: Pick<Dependencies, 'agreement' | 'notify'>,
  { lead, handoff }: Overdue,
): Promise<void> {
  const { people } = agreement.definitions;
  const rep = entry(people.persons, handoff.routing?.owner ?? '');
  const manager = entry(people.persons, rep.manager ?? rep.key);
  const { name, company } = personOf(agreement.definitions, lead);
  await notify.send({
    to: { name: manager.name, email: manager.email },
    title: `Review overdue: ${name ?? lead.email ?? 'a lead'}, ${company ?? 'company unknown'}`,
    lines: [`${rep.name} was to review it by ${instantToText(handoff.dueAt)}.`],
  });
}
