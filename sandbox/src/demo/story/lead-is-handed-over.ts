import type { LeadCard } from '@treaty/contract/lead-card';
import { openSalesforceSession } from '../clients/salesforce-session.ts';
import { cardWhen, comesTrue, type KnownLead, type Rep, type StoryWorld } from './story-world.ts';
import { dateInWords, facts, paragraph, stepsTaken } from './wording.ts';

/** 3: it qualifies; seven steps bring it to the rep. */
export async function leadIsHandedOver(world: StoryWorld, lead: KnownLead): Promise<Rep> {
  const { tell } = world;
  tell(`3  ${lead.firstName} qualifies: seven steps to the rep`);
  const card = await cardWhen(world, lead.leadId, {
    what: 'The review',
    is: ({ situation }) => situation === 'awaiting_review',
  });
  tell(
    paragraph(
      'The first cycle begins. Score, receipt and model version are frozen with it, and each step has its entry in the trace:',
    ),
  );
  tell(stepsTaken(card));
  const rep = await repOf(world, card);
  const { Lead__c: record } = await rep.salesforce.read('Treaty_Handoff__c', rep.handoffId);
  tell(
    paragraph(
      `So ${rep.colleague.name} has it in Slack, and in Salesforce: who it is, why it is worth a look, until when.`,
    ),
  );
  tell(
    facts([
      ['Slack', await messageAbout(world, lead.name)],
      ['Salesforce', `Lead ${String(record)}, and below it the handoff ${rep.handoffId} with the lead card`],
      [
        'Why',
        card.why
          .map(({ text, points }) => (points === null ? text : `${text} (${points} points)`))
          .join('; '),
      ],
      [
        'Due',
        card.handoff?.due == null ? '' : `${dateInWords(card.handoff.due.at)}, counted in working time`,
      ],
    ]),
  );
  return rep;
}

const messageAbout = ({ control }: StoryWorld, name: string): Promise<string> =>
  comesTrue('The message to the rep', async () => {
    const messages = await control.slackMessages();
    return messages.find(({ message }) => message.text.includes(name))?.message.text ?? null;
  });

async function repOf({ control }: StoryWorld, { handoff }: LeadCard): Promise<Rep> {
  const colleague = (await control.people()).find(({ name }) => name === handoff?.owner);
  if (colleague?.salesforceUser == null)
    throw new Error(`${handoff?.owner ?? 'Nobody'} has the lead, and has no user in Salesforce.`);
  const { instanceUrl, accessToken } = await control.salesforceToken(colleague.salesforceUser);
  const salesforce = openSalesforceSession(instanceUrl, accessToken);
  const { Id: handoffId } = await salesforce.handoff(handoff?.key ?? '');
  return { colleague, salesforce, handoffId };
}
