import type { LeadCard } from '@treaty/contract/lead-card';
import { openSalesforceSession } from '../clients/salesforce-session.ts';
import { hubspotUser } from '../hubspot-user.ts';
import { salesforceUserId } from '../salesforce-user.ts';
import type { PlannedEvent } from '../timeline/demo-plan.ts';
import type { ScenarioContext } from './scenario-context.ts';

/** A decision as the card offers it: what is written where a rep decides. */
interface Decision {
  readonly status: string;
  readonly reason: string | null;
  readonly detail: string | null;
}

/**
 * Lets the owner of a lead decide as planned, in Salesforce or on HubSpot's card. Does nothing when the lead awaits no decision or the
 * agreement does not offer this one. Returns the handoff's key when a decision was made.
 */
export async function decideLead(
  context: ScenarioContext,
  email: string,
  planned: PlannedEvent,
): Promise<string | null> {
  const lead = await context.middleware.findLead(email);
  if (lead === null) return null;
  const card = await context.middleware.card(lead.id);
  const decision = chooseDecision(card, planned, context.now());
  const owner = context.agreement.people.persons.find(({ name }) => name === card.handoff?.owner);
  if (card.handoff === null || decision === null || owner === undefined) return null;
  if (planned.in === 'hubspot')
    await decideInHubSpot(context, {
      contactId: lead.hubspotContactId,
      card,
      decision,
      user: owner.hubspotOwner,
    });
  else await decideInSalesforce(context, { key: card.handoff.key, decision, user: owner.salesforceUser });
  return card.handoff.key;
}

function chooseDecision({ choices }: LeadCard, planned: PlannedEvent, now: number): Decision | null {
  if (planned.decision === 'accept')
    return choices.accept && { ...choices.accept, reason: null, detail: null };
  const choice = choices.reject.find(({ reason }) => reason === planned.decision);
  if (choice === undefined) return null;
  return { status: choice.status, reason: choice.reason, detail: chooseDetail(choice, planned, now) };
}

/** The detail that goes with a reason: as planned, days counted from now; none where none is asked for. */
function chooseDetail(
  { detail }: LeadCard['choices']['reject'][number],
  planned: PlannedEvent,
  now: number,
): string | null {
  if (detail === null) return null;
  if (planned.inDays !== undefined)
    return new Date(now + planned.inDays * 86_400_000).toISOString().slice(0, 10);
  return planned.detail ?? detail.example ?? detail.choices[0] ?? null;
}

interface SalesforceDecision {
  readonly key: string;
  readonly decision: Decision;
  readonly user: string | null;
}

async function decideInSalesforce(
  { salesforce }: ScenarioContext,
  { key, decision, user }: SalesforceDecision,
): Promise<void> {
  const userId = salesforceUserId(salesforce, user ?? '');
  if (userId === null) return;
  const session = openSalesforceSession(salesforce.url, salesforce.issueToken(userId));
  const { Id } = await session.handoff(key);
  const values = { Status__c: decision.status, Reason__c: decision.reason, Detail__c: decision.detail };
  const { status, body } = await session.update('Treaty_Handoff__c', Id, values);
  if (status >= 300) throw new Error(`Salesforce refused the decision on ${key}: ${JSON.stringify(body)}`);
}

interface HubSpotDecision {
  readonly contactId: string | null;
  readonly card: LeadCard;
  readonly decision: Decision;
  readonly user: string | null;
}

async function decideInHubSpot(
  { hubspot, agreement, publicUrl }: ScenarioContext,
  { contactId, card, decision, user: email }: HubSpotDecision,
): Promise<void> {
  const user = hubspotUser(hubspot, agreement, email ?? '');
  if (user === null || contactId === null || card.handoff === null) return;
  const { status, body } = await hubspot.cardFetch({
    method: 'POST',
    url: `${publicUrl}/hubspot/cards/contacts/${contactId}`,
    user,
    body: {
      idempotencyKey: `demo-${card.handoff.key}`,
      cycle: card.handoff.cycle,
      ...(decision.reason === null
        ? { verdict: 'accepted' }
        : { verdict: 'rejected', reason: decision.reason }),
      ...(decision.detail === null ? {} : { detail: decision.detail }),
    },
  });
  if (status >= 300)
    throw new Error(`The card refused the decision on ${card.handoff.key}: ${JSON.stringify(body)}`);
}
