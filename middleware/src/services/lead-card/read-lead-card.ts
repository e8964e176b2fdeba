import { LeadCard, type CardAnswer } from '@treaty/contract/lead-card';
import { cardToText } from '../../domain/lead-card/card-text.ts';
import { hubspotCard, hubspotVersion, type HubSpotView } from '../../domain/lead-card/hubspot-card.ts';
import { roleOf } from '../../domain/lifecycle/role-of.ts';
import { whyNotDecide } from '../../domain/lifecycle/why-not-decide.ts';
import { syncStatesOf } from '../../domain/sync/sync-of-lead.ts';
import { AppError } from '../ports/app-error.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { JsonText } from '../ports/json-text.ts';
import type { ContactCard, FoundCard } from '../ports/lead-cards.ts';
import { currentCard } from './compose-card.ts';

type Needs = Pick<Dependencies, 'agreement' | 'store' | 'clock'>;

/** What a user of HubSpot asks for. */
interface Asked {
  readonly contactId: string;
  /** The version that the card there shows already. */
  readonly since: string | undefined;
  /** The user's email address. */
  readonly by: string;
}

/** The card of a lead by our id. @throws AppError when no lead has it. */
export async function readLeadCard(deps: Needs, leadId: string): Promise<JsonText> {
  const found = await deps.store.reads.leadCards.ofLead(leadId);
  if (found?.text != null && isCurrent(deps, found)) return new JsonText(found.text);
  const renewed = await renew(deps, leadId);
  if (renewed?.text == null) throw new AppError('not_found', 'No lead has this id. Search by email.');
  return new JsonText(renewed.text);
}

/**
 * The card of a HubSpot contact as the user sees it, or that it has not changed since the version that the caller holds.
 * A card that is current takes one query. @throws AppError when no lead has this contact.
 */
export async function readContactCard(
  deps: Needs,
  { contactId, since, by }: Asked,
): Promise<CardAnswer | JsonText> {
  const { found, lastSyncs } = await readCurrent(deps, contactId, since?.split('.')[0] ?? null);
  const view = viewOf(deps, { arrival: found.arrival, lastSyncs, by });
  const version = hubspotVersion(found.version, view);
  if (version === since) return { unchanged: true, version };
  return textOf(found.text === null ? (await readCurrent(deps, contactId, null)).found : found, view);
}

/** A card as this user of HubSpot sees it. */
export async function showInHubSpot(
  deps: Needs,
  { contactId, by }: Omit<Asked, 'since'>,
  card: LeadCard,
): Promise<LeadCard> {
  const row = await deps.store.reads.leadCards.ofContact(contactId, card.version);
  if (row === null) return card;
  const view = viewOf(deps, { arrival: row.found?.arrival ?? null, lastSyncs: row.lastSyncs, by });
  return LeadCard.parse(JSON.parse(hubspotCard(cardToText(card), view)));
}

function textOf({ version, text }: FoundCard, view: HubSpotView): JsonText {
  if (text === null) throw new Error('a card was left out that was asked for');
  return new JsonText(hubspotCard({ version, text }, view));
}

function viewOf(
  { agreement, clock }: Needs,
  { arrival, lastSyncs, by }: Pick<FoundCard, 'arrival'> & Pick<ContactCard, 'lastSyncs'> & Pick<Asked, 'by'>,
): HubSpotView {
  const { definitions } = agreement;
  return {
    states: syncStatesOf(arrival, lastSyncs, clock.now()),
    readOnly: whyNotDecide(definitions, roleOf(definitions, 'hubspot', by)),
  };
}

type Current = Pick<ContactCard, 'lastSyncs'> & { readonly found: FoundCard };

async function readCurrent(deps: Needs, contactId: string, knownVersion: string | null): Promise<Current> {
  const row = await deps.store.reads.leadCards.ofContact(contactId, knownVersion);
  const isUsable = row?.found != null && isCurrent(deps, row.found);
  const found = row === null ? null : isUsable ? row.found : await renew(deps, row.leadId);
  if (row === null || found === null)
    throw new AppError(
      'not_found',
      'Treaty has no data on this contact yet. It is added with the contact’s next change.',
    );
  return { found, lastSyncs: row.lastSyncs };
}

const isCurrent = ({ agreement }: Needs, { isStale, contentHash }: FoundCard): boolean =>
  !isStale && contentHash === agreement.contentHash;

/** Composed on the locked row of the lead, so that no change is missed; null when there is no such lead. */
const renew = (deps: Needs, leadId: string): Promise<FoundCard | null> =>
  deps.store.transaction(async (tx) => {
    const lead = await tx.leads.lock(leadId);
    return lead === null ? null : { ...(await currentCard(deps, tx, lead)), isStale: false };
  });
