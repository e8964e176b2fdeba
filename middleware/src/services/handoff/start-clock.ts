import { entry } from '../../definitions/lookups/entry.ts';
import type { Definitions } from '../../definitions/definitions.ts';
import { instantToText, type Instant } from '../../domain/instant.ts';
import { reviewDue } from '../../domain/service-levels/review-due.ts';
import { composeCard } from '../lead-card/compose-card.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { commitStep, type HandoffInProgress } from './commit-step.ts';

/** Step 7: the rep's time begins. The due instant is settled once, written to Salesforce, then the review is open. */
export async function startClock(deps: Dependencies, work: HandoffInProgress): Promise<void> {
  const { deliveredAt, dueAt } = await settleDue(deps, work);
  deps.faults.point('hand-off.clock.settled');
  const started: HandoffInProgress = { ...work, handoff: { ...work.handoff, deliveredAt, dueAt } };
  const card = await composeCard(deps, deps.store.reads, work.lead, {
    ...started.handoff,
    state: 'awaiting',
  });
  await deps.salesforce.writeHandoff(work.handoff.key, { dueAt, leadCard: JSON.stringify(card) });
  await commitStep(deps, started, 'clock', async ({ lead, handoff }, tx) => {
    await tx.deadlines.put({ kind: 'review_due', leadId: lead.id, handoffId: handoff.id, dueAt });
    return {
      handoff: { lastStep: 'clock', state: 'awaiting', problems: [] },
      text: `The review time of ${deps.agreement.definitions.serviceLevels.review.hours} hours started.`,
      after: { deliveredAt: instantToText(deliveredAt), dueAt: instantToText(dueAt) },
      jobs: [
        { kind: 'sync-salesforce', key: lead.id },
        { kind: 'sync-hubspot', key: lead.id },
      ],
    };
  });
}

/** Computes the due instant the first time and keeps it: a repeated step does not move it. */
async function settleDue(
  deps: Dependencies,
  { handoff: seen }: HandoffInProgress,
): Promise<{ deliveredAt: Instant; dueAt: Instant }> {
  return deps.store.transaction(async (tx) => {
    await tx.leads.lock(seen.leadId);
    const handoff = (await tx.handoffs.find(seen.id)) ?? seen;
    if (handoff.deliveredAt !== null && handoff.dueAt !== null)
      return { deliveredAt: handoff.deliveredAt, dueAt: handoff.dueAt };
    const deliveredAt = deps.clock.now();
    const dueAt = dueFor(deps.agreement.definitions, handoff.routing?.owner ?? '', deliveredAt);
    await tx.handoffs.save({ ...handoff, deliveredAt, dueAt });
    return { deliveredAt, dueAt };
  });
}

const dueFor = (definitions: Definitions, owner: string, from: Instant): Instant =>
  reviewDue(definitions, entry(definitions.people.persons, owner), from);
