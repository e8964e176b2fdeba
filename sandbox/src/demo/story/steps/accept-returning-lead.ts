import type { LeadCard } from '@treaty/contract/lead-card';
import { DecisionAnswer } from '@treaty/contract/decision';
import { factTable, paragraph, stepTable } from '../format-text.ts';
import { waitFor, waitForCard, type Rep, type StoryContext, type StoryLead } from '../story-context.ts';

/** Step 6: the condition of the reason is met and there is new interest: a second cycle opens and is accepted in HubSpot. */
export async function acceptReturningLead(context: StoryContext, lead: StoryLead, rep: Rep): Promise<void> {
  const { plan, control, print } = context;
  const { activities, activitiesSay, changed, changedSays } = plan.comeback;
  print(`6  ${lead.firstName} returns and is accepted`);
  await control.updateContact(lead.contactId, changed);
  for (const [index, type] of activities.entries())
    await control.recordActivity(lead.contactId, { type, sourceKey: `story-back-${index}` });
  print(
    paragraph(
      `${changedSays}. ${lead.firstName} ${activitiesSay}. The condition of the rejection reason is met and there is new interest, so a second cycle opens:`,
    ),
  );
  const card = await waitForCard(context, lead.leadId, {
    what: 'The second cycle',
    is: ({ situation, handoff }) => situation === 'awaiting_review' && handoff?.cycle === 2,
  });
  print(stepTable(card));
  print(paragraph('The card shows the earlier rejection first, and what has changed since:'));
  print(earlierRejection(card));
  await accept(context, lead, rep);
  await compareCrms(context, lead, rep);
}

function earlierRejection({ rejectedBefore: before }: LeadCard): string {
  if (before === null) throw new Error('The card does not show the earlier rejection.');
  const rejected = `by ${before.by}: ${before.reason}${before.detail === null ? '' : `, ${before.detail}`}`;
  const since = before.changes.map(({ text }) => text).join('; ');
  return factTable([
    ['Rejected before', rejected],
    ['Since then', since],
  ]);
}

async function accept({ control, print }: StoryContext, lead: StoryLead, { colleague }: Rep): Promise<void> {
  const call = {
    method: 'POST',
    user: colleague.hubspotUser ?? '',
    body: { idempotencyKey: `story-${lead.leadId}`, cycle: 2, verdict: 'accepted' },
  } as const;
  const first = DecisionAnswer.parse((await control.card(lead.contactId, call)).body);
  const second = DecisionAnswer.parse((await control.card(lead.contactId, call)).body);
  print(
    paragraph(
      `${colleague.name} is working in HubSpot and accepts on the card there. The request is sent twice with the same idempotency key:`,
    ),
  );
  print(
    factTable([
      ['HubSpot', first.decisionId === second.decisionId ? 'saved once' : 'saved twice, which is a fault'],
    ]),
  );
  print(
    paragraph(
      'It takes effect after ten seconds: if a rep had decided earlier in Salesforce, that decision would count.',
    ),
  );
}

async function compareCrms(
  context: StoryContext,
  { leadId, contactId }: StoryLead,
  { salesforce }: Rep,
): Promise<void> {
  const { control, print } = context;
  const card = await waitForCard(context, leadId, {
    what: 'The acceptance',
    is: ({ situation }) => situation === 'accepted',
  });
  const { Lead__c: leadRecord } = await salesforce.handoff(card.handoff?.key ?? '');
  const [hubspot, lead] = await waitFor('The acceptance in both CRMs', async () => {
    const { treaty_stage: inHubSpot } = (await control.readContact(contactId)).properties;
    const { Treaty_Stage__c: inSalesforce } = await salesforce.read('Lead', String(leadRecord));
    return inHubSpot === card.stage.label && inSalesforce === card.stage.label
      ? [inHubSpot, inSalesforce]
      : null;
  });
  print(
    factTable([
      ['HubSpot', `contact: stage ${hubspot}`],
      ['Salesforce', `Lead: stage ${lead}`],
      ['Next', card.stage.next],
    ]),
  );
}
