import { entry } from '../../definitions/lookups/entry.ts';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import { reviewDue } from '../../domain/service-levels/review-due.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import type { Transaction } from '../ports/store.ts';

/** The rep's time for the review begins now, with a deadline; resolves to when it began and when it is due. */
export async function beginReview(
  { agreement, clock }: Pick<Dependencies, 'clock' | 'agreement'>,
  tx: Transaction,
  { id: handoffId, leadId, routing }: Handoff,
): Promise<{ readonly deliveredAt: number; readonly dueAt: number }> {
  const deliveredAt = clock.now();
  const owner = entry(agreement.definitions.people.persons, routing?.owner ?? '');
  const dueAt = reviewDue(agreement.definitions, owner, deliveredAt);
  await tx.deadlines.put({ kind: 'review_due', leadId, handoffId, dueAt });
  return { deliveredAt, dueAt };
}
