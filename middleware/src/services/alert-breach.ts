import { entry } from '../definitions/lookups/entry.ts';
import { personOf } from '../domain/facts/person.ts';
import { instantToText } from '../domain/instant.ts';
import type { World } from './ports/world.ts';

/** Tells the rep's manager of a review that is overdue, unless it was done meanwhile. */
export async function alertBreach(world: World, handoffId: string): Promise<void> {
  const { people } = world.agreement.definitions;
  const handoff = await world.store.reads.handoffs.find(handoffId);
  const lead = handoff === null ? null : await world.store.reads.leads.find(handoff.leadId);
  if (lead === null || handoff?.state !== 'awaiting' || handoff.dueAt === null) return;
  const rep = entry(people.persons, handoff.routing?.owner ?? '');
  const manager = entry(people.persons, rep.manager ?? rep.key);
  const { name, company } = personOf(world.agreement.definitions, lead);
  await world.notify.send({
    to: { name: manager.name, email: manager.email },
    title: `Review overdue: ${name ?? lead.email ?? 'a lead'}, ${company ?? 'company unknown'}`,
    lines: [`${rep.name} had until ${instantToText(handoff.dueAt)}.`],
  });
}
