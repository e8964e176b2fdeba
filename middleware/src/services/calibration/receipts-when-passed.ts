import type { Receipt } from '@treaty/contract/score';
import { scoreLead } from '../../domain/scoring/score-lead.ts';
import type { DecidedRow } from '../ports/outcomes.ts';
import type { Dependencies } from '../ports/dependencies.ts';

const batch = 500;

/**
 * The receipts, by lead, that leads would have had by the model in force when they were first passed to sales:
 * from the activities up to then, and from the traits as they are known today.
 */
export async function receiptsWhenPassed(
  { agreement: { model }, store }: Pick<Dependencies, 'agreement' | 'store'>,
  rows: readonly DecidedRow[],
): Promise<ReadonlyMap<string, Receipt>> {
  const receipts = new Map<string, Receipt>();
  for (let start = 0; start < rows.length; start += batch) {
    const some = rows.slice(start, start + batch);
    const activities = await store.reads.activities.ofLeads(some.map(({ leadId }) => leadId));
    for (const { leadId, traits, passedAt } of some) {
      const lead = { traits, activities: activities.get(leadId) ?? [], at: passedAt };
      receipts.set(leadId, scoreLead(model, lead).receipt);
    }
  }
  return receipts;
}
