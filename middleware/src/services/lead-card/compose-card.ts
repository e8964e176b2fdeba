import { LeadCard } from '@treaty/contract/lead-card';
import { newestOf } from '../../domain/handoff/withdrawal.ts';
import type { Lead } from '../../domain/lead.ts';
import { cardToText } from '../../domain/lead-card/card-text.ts';
import { composeLeadCard } from '../../domain/lead-card/compose-lead-card.ts';
import { arrivalOf } from '../../domain/sync/sync-of-lead.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import type { StoredCard } from '../ports/lead-cards.ts';
import type { Transaction } from '../ports/store.ts';

type Needs = Pick<Dependencies, 'agreement'>;

/** The card of a locked lead, composed anew and stored. */
export async function composeCard(deps: Needs, tx: Transaction, lead: Lead): Promise<LeadCard> {
  return LeadCard.parse(JSON.parse((await compose(deps, tx, lead)).text));
}

/** The card of a locked lead: the stored one where nothing that stands on it has changed since, else composed anew and stored. */
export async function currentCard(deps: Needs, tx: Transaction, lead: Lead): Promise<StoredCard> {
  const found = await tx.leadCards.ofLead(lead.id);
  if (found?.text == null || found.isStale || found.contentHash !== deps.agreement.contentHash)
    return compose(deps, tx, lead);
  return { ...found, text: found.text };
}

async function compose({ agreement }: Needs, tx: Transaction, lead: Lead): Promise<StoredCard> {
  const handoffs = await tx.handoffs.ofLead(lead.id);
  const newest = newestOf(handoffs);
  const rejection = handoffs.findLast(({ decision }) => decision?.kind === 'rejected')?.decision;
  const card = composeLeadCard({
    definitions: agreement.definitions,
    lead,
    handoffs,
    decisions: newest === undefined ? [] : await tx.decisions.ofHandoff(newest.id),
    trail: await tx.audit.doneWith(lead.id),
    activities: rejection == null ? [] : await tx.activities.ofLeadSince(lead.id, rejection.at),
  });
  // A card that says the same stays the same document to the letter, as Salesforce holds it.
  const before = await tx.leadCards.ofLead(lead.id);
  const { version, text } = cardToText(card);
  const stored: StoredCard = {
    version,
    contentHash: agreement.contentHash,
    arrival: lead.salesforce === null ? arrivalOf(newest) : null,
    text: before?.version === version ? (before.text ?? text) : text,
  };
  await tx.leadCards.save(lead.id, stored);
  return stored;
}
