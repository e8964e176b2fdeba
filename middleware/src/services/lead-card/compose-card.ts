import type { LeadCard } from '@treaty/contract/lead-card';
import type { Handoff } from '../../domain/handoff/handoff.ts';
import { composeLeadCard } from '../../domain/lead-card/compose-lead-card.ts';
import type { Lead } from '../../domain/lead.ts';
import type { Reads } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** The card of a lead as it is now; `ahead` stands in for its newest cycle when a step writes the card before it commits. */
export async function composeCard(
  { agreement }: Dependencies,
  reads: Pick<Reads, 'handoffs' | 'decisions' | 'audit' | 'activities'>,
  lead: Lead,
  ahead?: Handoff,
): Promise<LeadCard> {
  const handoffs = (await reads.handoffs.ofLead(lead.id)).map((handoff) =>
    handoff.id === ahead?.id ? ahead : handoff,
  );
  const newest = handoffs.at(-1);
  const rejection = handoffs.findLast(({ decision }) => decision?.kind === 'rejected')?.decision;
  return composeLeadCard({
    definitions: agreement.definitions,
    lead,
    handoffs,
    decisions: newest === undefined ? [] : await reads.decisions.ofHandoff(newest.id),
    trail: await reads.audit.doneWith(lead.id),
    activities: rejection == null ? [] : await reads.activities.ofLeadSince(lead.id, rejection.at),
  });
}
