import type { LeadCard } from '@treaty/contract/lead-card';
import { withSync } from '../../domain/lead-card/with-sync.ts';
import type { Lead } from '../../domain/lead.ts';
import { syncOfLead } from '../../domain/sync/sync-of-lead.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** A lead's card as HubSpot shows it: with how both CRMs were told of the lead. */
export async function contactCard(
  { store: { reads }, clock }: Dependencies,
  lead: Lead,
  card: LeadCard,
): Promise<LeadCard> {
  const tellings = (await reads.syncStates.ofLeads([lead.id])).get(lead.id);
  if (tellings === undefined) return card;
  // Only of a lead that is not in Salesforce yet does the handoff say more.
  const handoff =
    lead.salesforce === null ? (await reads.handoffs.newestOf([lead.id])).get(lead.id) : undefined;
  return withSync(card, syncOfLead({ lead, handoff, lastSyncs: tellings }, clock.now()));
}
