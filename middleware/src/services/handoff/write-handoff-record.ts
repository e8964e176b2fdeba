import { entry } from '../../definitions/lookups/entry.ts';
import type { SalesforceRecord } from '../../domain/lead.ts';
import { cardOf } from '../lead-card/compose-card.ts';
import type { World } from '../ports/dependencies.ts';
import { decisionFields } from '../sync/decision-fields.ts';
import { leadFields } from '../sync/lead-fields.ts';
import type { AtWork } from './commit-step.ts';

/**
 * Writes the handoff's record. One that is there already keeps its status: a process died between writing and noting it, and a rep
 * may have decided since.
 */
export async function writeHandoffRecord(
  world: World,
  { lead, handoff }: AtWork,
  record: SalesforceRecord,
): Promise<void> {
  await closeEarlier(world, { lead, handoff });
  const owner = entry(world.agreement.definitions.people.persons, handoff.routing?.owner ?? '');
  const card = await cardOf(world, world.store.reads, lead);
  const isNew = (await world.salesforce.readHandoff(handoff.key)) === null;
  await world.salesforce.writeHandoff(handoff.key, {
    record,
    cycle: handoff.cycle,
    ...(owner.salesforceUser === null ? {} : { ownerUsername: owner.salesforceUser }),
    ...(isNew ? { status: leadFields(world, lead).status, reason: null, closed: false } : {}),
    score: handoff.receipt?.total ?? 0,
    modelVersion: handoff.receipt?.modelVersion ?? '',
    leadCard: JSON.stringify(card),
  });
}

/** A cycle whose end Salesforce was not told of yet, as after an outage, is closed there before the next one appears. */
async function closeEarlier(world: World, { lead, handoff }: AtWork): Promise<void> {
  if (handoff.cycle === 1) return;
  const handoffs = await world.store.reads.handoffs.ofLead(lead.id);
  const earlier = handoffs.find(({ cycle }) => cycle === handoff.cycle - 1);
  const held = earlier === undefined ? null : await world.salesforce.readHandoff(earlier.key);
  if (held === null || held.closed) return;
  await world.salesforce.writeHandoff(held.key, decisionFields(world, earlier));
}
