import type { LeadCard } from '@treaty/contract/lead-card';
import { VerdictAnswer } from '@treaty/contract/verdict';
import { cardWhen, comesTrue, type KnownLead, type Rep, type StoryWorld } from './story-world.ts';
import { facts, paragraph, stepsTaken } from './wording.ts';

/** 6: the reason's condition is met and there is new interest: a second cycle, which is accepted in HubSpot. */
export async function leadComesBack(world: StoryWorld, lead: KnownLead, rep: Rep): Promise<void> {
  const { plan, control, tell } = world;
  const { did, didSays, changed, changedSays } = plan.comeback;
  tell(`6  ${lead.firstName} comes back, and is accepted`);
  await control.updateContact(lead.contactId, changed);
  for (const [index, type] of did.entries())
    await control.recordActivity(lead.contactId, { type, sourceKey: `story-back-${index}` });
  tell(
    paragraph(
      `${changedSays}. ${lead.firstName} ${didSays}. The reason’s condition is met and there is new interest, so a second cycle begins:`,
    ),
  );
  const card = await cardWhen(world, lead.leadId, {
    what: 'The second cycle',
    is: ({ situation, handoff }) => situation === 'awaiting_review' && handoff?.cycle === 2,
  });
  tell(stepsTaken(card));
  tell(paragraph('Whoever opens the lead reads first what came before, and what has changed since:'));
  tell(whatCameBefore(card));
  await accept(world, lead, rep);
  await bothAgree(world, lead, rep);
}

function whatCameBefore({ rejectedBefore: before }: LeadCard): string {
  if (before === null) throw new Error('The card does not say that the lead was rejected before.');
  const rejected = `by ${before.by}: ${before.reason}${before.detail === null ? '' : `, ${before.detail}`}`;
  const since = before.changes.map(({ text }) => text).join('; ');
  return facts([
    ['Rejected before', rejected],
    ['Since then', since],
  ]);
}

async function accept({ control, tell }: StoryWorld, lead: KnownLead, { colleague }: Rep): Promise<void> {
  const call = {
    method: 'POST',
    user: colleague.hubspotUser ?? '',
    body: { idempotencyKey: `story-${lead.leadId}`, cycle: 2, verdict: 'accepted' },
  } as const;
  const first = VerdictAnswer.parse((await control.card(lead.contactId, call)).body);
  const second = VerdictAnswer.parse((await control.card(lead.contactId, call)).body);
  tell(
    paragraph(
      `${colleague.name} happens to be in HubSpot and accepts on the card there. The click is sent twice, with one idempotency key:`,
    ),
  );
  tell(
    facts([
      ['HubSpot', first.decisionId === second.decisionId ? 'saved, once' : 'saved twice, which must not be'],
    ]),
  );
  tell(
    paragraph(
      'It takes effect ten seconds later: had a rep decided in Salesforce before, the earlier word would count.',
    ),
  );
}

async function bothAgree(
  world: StoryWorld,
  { leadId, contactId }: KnownLead,
  { salesforce }: Rep,
): Promise<void> {
  const { control, tell } = world;
  const card = await cardWhen(world, leadId, {
    what: 'The acceptance',
    is: ({ situation }) => situation === 'accepted',
  });
  const { Lead__c: leadRecord } = await salesforce.handoff(card.handoff?.key ?? '');
  const [hubspot, lead] = await comesTrue('The acceptance in both CRMs', async () => {
    const { treaty_stage: inHubSpot } = (await control.readContact(contactId)).properties;
    const { Treaty_Stage__c: inSalesforce } = await salesforce.read('Lead', String(leadRecord));
    return inHubSpot === card.stage.label && inSalesforce === card.stage.label
      ? [inHubSpot, inSalesforce]
      : null;
  });
  tell(
    facts([
      ['HubSpot', `contact: stage ${hubspot}`],
      ['Salesforce', `Lead: stage ${lead}`],
      ['What next', card.stage.next],
    ]),
  );
}
