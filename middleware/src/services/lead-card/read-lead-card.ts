import type { CardAnswer, LeadCard } from '@treaty/contract/lead-card';
import { AppError } from '../ports/app-error.ts';
import { cardOf } from './compose-card.ts';
import type { World } from '../ports/dependencies.ts';
import { contactCard } from './contact-card.ts';

/** The card of a lead by our id. */
export async function readLeadCard(world: World, leadId: string): Promise<LeadCard> {
  const lead = await world.store.reads.leads.find(leadId);
  if (lead === null) throw new AppError('not_found', 'No lead has this id. Search it by email.');
  return cardOf(world, world.store.reads, lead);
}

/** The card of a HubSpot contact, or that it has not changed since the version that the asker holds. */
export async function readContactCard(
  world: World,
  contactId: string,
  since: string | undefined,
): Promise<CardAnswer> {
  const lead = await world.store.reads.leads.findByContact(contactId);
  if (lead === null)
    throw new AppError(
      'not_found',
      'Treaty does not know this contact yet. It does from the contact’s next change on.',
    );
  const card = await contactCard(world, lead, await cardOf(world, world.store.reads, lead));
  return card.version === since ? { unchanged: true, version: card.version } : card;
}
