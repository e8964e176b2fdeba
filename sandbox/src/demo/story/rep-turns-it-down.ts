import { LeadCard } from '@treaty/contract/lead-card';
import { z } from 'zod';
import { cardWhen, type KnownLead, type Rep, type StoryWorld } from './story-world.ts';
import { facts, paragraph } from './wording.ts';

const Refused = z.array(z.object({ message: z.string() })).min(1);
const handoffs = 'Treaty_Handoff__c';

/** 4: the rep decides in Salesforce, the middleware being down; it hears of it when it is back. */
export async function repTurnsItDown(world: StoryWorld, lead: KnownLead, rep: Rep): Promise<void> {
  const { tell, control } = world;
  tell(`4  ${rep.colleague.name} turns ${lead.firstName} down, in Salesforce`);
  await control.stopMiddleware();
  try {
    tell(
      paragraph(
        'To make it harder, the middleware is stopped now. Salesforce does not need it: the lead card lies on the handoff’s own record.',
      ),
    );
    await decide(world, rep);
  } finally {
    await control.startMiddleware();
  }
  tell(
    paragraph(
      'The middleware starts again, asks Salesforce which handoffs have changed, and finds the verdict:',
    ),
  );
  const card = await cardWhen(world, lead.leadId, {
    what: 'The verdict',
    is: ({ situation }) => situation === 'returned',
  });
  const verdict = card.handoff?.verdicts.at(-1);
  const said = [verdict?.reason, verdict?.detail].filter((part) => part != null).join(', ');
  tell(
    facts([
      ['Treaty', `${verdict?.verdict ?? ''} by ${verdict?.by ?? ''}: ${said}; now ${card.stage.label}`],
    ]),
  );
}

/** As the panel on the record page does it: with the words of the card that lies on the handoff's record. */
async function decide({ plan, tell }: StoryWorld, { colleague, salesforce, handoffId }: Rep): Promise<void> {
  const { Lead_Card__c: cardText, Lead__c: leadRecord } = await salesforce.read(handoffs, handoffId);
  const { choices } = LeadCard.parse(JSON.parse(z.string().parse(cardText)));
  const { reason, detail, says } = plan.rejection;
  const choice = choices.reject.find((offered) => offered.reason === reason);
  if (choice === undefined) throw new Error(`The lead card does not offer the reason ${reason}.`);

  const hasty = await salesforce.update(handoffs, handoffId, { Status__c: choice.status });
  tell(
    paragraph(
      `${colleague.name} is in a hurry and says no without a reason, of which nobody could learn anything:`,
    ),
  );
  tell(facts([['Salesforce', `${hasty.status}: ${Refused.parse(hasty.body)[0]?.message ?? ''}`]]));

  const taken = await salesforce.update(handoffs, handoffId, {
    Status__c: choice.status,
    Reason__c: reason,
    Detail__c: detail,
  });
  if (taken.status !== 204)
    throw new Error(`Salesforce did not take the verdict: ${JSON.stringify(taken.body)}`);
  const lead = await salesforce.read('Lead', z.string().parse(leadRecord));
  tell(paragraph(`So ${colleague.name} looks the company up, ${says}, and says so:`));
  tell(
    facts([
      ['Handoff', `${choice.status}: ${choice.label}, ${detail}`],
      ['Lead', `${String(lead['Treaty_Status__c'])}, copied by a flow of the org`],
    ]),
  );
}
