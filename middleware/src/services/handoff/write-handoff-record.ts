import { entry } from '../../definitions/lookups/entry.ts';
import type { SalesforceRecord } from '../../domain/lead.ts';
import { composeCard } from '../lead-card/compose-card.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { decisionFields } from '../sync/decision-fields.ts';
import { leadFields } from '../sync/lead-fields.ts';
import type { HandoffInProgress } from './commit-step.ts';

/**
 * Writes the handoff's record. One that is there already keeps its status: a process died between writing and noting it, and a rep
 * may have decided since.
 */
export async function writeHandoffRecord(
  deps: Dependencies,
  { lead, handoff }: HandoffInProgress,
  record: SalesforceRecord,
): Promise<void> {
  await closeEarlier(deps, { lead, handoff });
  const owner = entry(deps.agreement.definitions.people.persons, handoff.routing?.owner ?? '');
  const card = await composeCard(deps, deps.store.reads, lead);
  const isNew = (await deps.salesforce.readHandoff(handoff.key)) === null;
  await deps.salesforce.writeHandoff(handoff.key, {
    record,
    cycle: handoff.cycle,
    ...(owner.salesforceUser === null ? {} : { ownerUsername: owner.salesforceUser }),
    ...(isNew ? { status: leadFields(deps, lead).status, reason: null, closed: false } : {}),
    score: handoff.receipt?.total ?? 0,
    modelVersion: handoff.receipt?.modelVersion ?? '',
    leadCard: JSON.stringify(card),
  });
}

/** A cycle whose end Salesforce was not told of yet, as after an outage, is closed there before the next one appears. */
async function closeEarlier(deps: Dependencies, { lead, handoff }: HandoffInProgress): Promise<void> {
  if (handoff.cycle === 1) return;
  const handoffs = await deps.store.reads.handoffs.ofLead(lead.id);
  const earlier = handoffs.find(({ cycle }) => cycle === handoff.cycle - 1);
  const held = earlier === undefined ? null : await deps.salesforce.readHandoff(earlier.key);
  if (held === null || held.closed) return;
  await deps.salesforce.writeHandoff(held.key, decisionFields(deps, earlier));
}
