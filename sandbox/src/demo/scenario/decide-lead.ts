import type { LeadCard } from '@treaty/contract/lead-card';
import { openSalesforceSession } from '../clients/salesforce-session.ts';
import { hubspotUser } from '../hubspot-user.ts';
import { salesforceUserId } from '../salesforce-user.ts';
import type { DemoEvent } from '../leads/demo-plan.ts';
import { chooseDetail, offered } from './choose-detail.ts';
import type { DemoHouse } from './demo-house.ts';

/** A verdict in the card's own words: what is written where a rep decides. */
interface Verdict {
  readonly status: string;
  readonly reason: string | null;
  readonly detail: string | null;
}

/**
 * Lets the owner of a lead decide as the plan says, by way of Salesforce or of HubSpot's card. Does nothing where the lead does not
 * wait for a decision or the agreement does not offer this one. Returns the handoff's key when a verdict was given.
 */
export async function judgeLead(house: DemoHouse, email: string, event: DemoEvent): Promise<string | null> {
  const lead = await house.middleware.findLead(email);
  if (lead === null) return null;
  const card = await house.middleware.card(lead.id);
  const verdict = verdictOn(card, event, house.now());
  const owner = house.agreement.people.persons.find(({ name }) => name === card.handoff?.owner);
  if (card.handoff === null || verdict === null || owner === undefined) return null;
  if (event.in === 'hubspot')
    await decideInHubSpot(house, {
      contactId: lead.hubspotContactId,
      card,
      verdict,
      user: owner.hubspotOwner,
    });
  else await decideInSalesforce(house, { key: card.handoff.key, verdict, user: owner.salesforceUser });
  return card.handoff.key;
}

function verdictOn(card: LeadCard, event: DemoEvent, now: number): Verdict | null {
  if (event.verdict === 'accept')
    return card.choices.accept && { ...card.choices.accept, reason: null, detail: null };
  const choice = offered(card, event.verdict ?? '');
  return choice && { status: choice.status, reason: choice.reason, detail: chooseDetail(choice, event, now) };
}

interface SalesforceDecision {
  readonly key: string;
  readonly verdict: Verdict;
  readonly user: string | null;
}

async function decideInSalesforce(
  { salesforce }: DemoHouse,
  { key, verdict, user }: SalesforceDecision,
): Promise<void> {
  const userId = salesforceUserId(salesforce, user ?? '');
  if (userId === null) return;
  const session = openSalesforceSession(salesforce.url, salesforce.issueToken(userId));
  const { Id } = await session.handoff(key);
  const values = { Status__c: verdict.status, Reason__c: verdict.reason, Detail__c: verdict.detail };
  const { status, body } = await session.update('Treaty_Handoff__c', Id, values);
  if (status >= 300) throw new Error(`Salesforce refused the verdict on ${key}: ${JSON.stringify(body)}`);
}

interface HubSpotDecision {
  readonly contactId: string | null;
  readonly card: LeadCard;
  readonly verdict: Verdict;
  readonly user: string | null;
}

async function decideInHubSpot(
  { hubspot, agreement, publicUrl }: DemoHouse,
  decision: HubSpotDecision,
): Promise<void> {
  const { contactId, card, verdict } = decision;
  const user = hubspotUser(hubspot, agreement, decision.user ?? '');
  if (user === null || contactId === null || card.handoff === null) return;
  const { status, body } = await hubspot.cardFetch({
    method: 'POST',
    url: `${publicUrl}/hubspot/cards/contacts/${contactId}`,
    user,
    body: {
      idempotencyKey: `demo-${card.handoff.key}`,
      cycle: card.handoff.cycle,
      ...(verdict.reason === null
        ? { verdict: 'accepted' }
        : { verdict: 'rejected', reason: verdict.reason }),
      ...(verdict.detail === null ? {} : { detail: verdict.detail }),
    },
  });
  if (status >= 300)
    throw new Error(`The card refused the verdict on ${card.handoff.key}: ${JSON.stringify(body)}`);
}
