import type { CardAnswer, LeadCard } from '@treaty/contract/lead-card';
import { AppError } from '../ports/app-error.ts';
import { composeCard } from './compose-card.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { contactCard } from './contact-card.ts';

/** The card of a lead by our id. */
export async function readLeadCard(deps: Dependencies, leadId: string): Promise<LeadCard> {
  const lead = await deps.store.reads.leads.find(leadId);
  if (lead === null) throw new AppError('not_found', 'No lead has this id. Search by email.');
  return composeCard(deps, deps.store.reads, lead);
}

/** The card of a HubSpot contact, or that it has not changed since the version that the asker holds. */
export async function readContactCard(
  deps: Dependencies,
  contactId: string,
  since: string | undefined,
): Promise<CardAnswer> {
  const lead = await deps.store.reads.leads.findByContact(contactId);
  if (lead === null)
    throw new AppError(
      'not_found',
      'Treaty has no data on this contact yet. It is added with the contact’s next change.',
    );
  const card = await contactCard(deps, lead, await composeCard(deps, deps.store.reads, lead));
  return card.version === since ? { unchanged: true, version: card.version } : card;
}
