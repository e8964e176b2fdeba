import type { LeadCard } from '@treaty/contract/lead-card';
import { openSalesforceSession } from '../../clients/salesforce-session.ts';
import { factTable, formatInstant, paragraph, stepTable } from '../format-text.ts';
import { waitFor, waitForCard, type Rep, type StoryContext, type StoryLead } from '../story-context.ts';

/** Step 3: the lead qualifies and is handed off to a rep. */
export async function handOffLead(context: StoryContext, lead: StoryLead): Promise<Rep> {
  const { print } = context;
  print(`3  ${lead.firstName} qualifies and is handed off to a rep`);
  const card = await waitForCard(context, lead.leadId, {
    what: 'The review',
    is: ({ situation }) => situation === 'awaiting_review',
  });
  print(
    paragraph(
      'The first cycle opens. It keeps the score, the receipt and the model version as they are now, and each step has an entry in the trace:',
    ),
  );
  print(stepTable(card));
  const rep = await repOf(context, card);
  const { Lead__c: record } = await rep.salesforce.read('Treaty_Handoff__c', rep.handoffId);
  print(
    paragraph(
      `${rep.colleague.name} is notified in Slack and finds the lead in Salesforce, with the reasons why it qualified and when the review is due.`,
    ),
  );
  print(
    factTable([
      ['Slack', await messageAbout(context, lead.name)],
      ['Salesforce', `Lead ${String(record)}, with handoff ${rep.handoffId}, which holds the lead card`],
      [
        'Why',
        card.why
          .map(({ text, points }) => (points === null ? text : `${text} (${points} points)`))
          .join('; '),
      ],
      [
        'Due',
        card.handoff?.due == null ? '' : `${formatInstant(card.handoff.due.at)}, counted in working time`,
      ],
    ]),
  );
  return rep;
}

const messageAbout = ({ control }: StoryContext, name: string): Promise<string> =>
  waitFor('The message to the rep', async () => {
    const messages = await control.slackMessages();
    return messages.find(({ message }) => message.text.includes(name))?.message.text ?? null;
  });

async function repOf({ control }: StoryContext, { handoff }: LeadCard): Promise<Rep> {
  const colleague = (await control.people()).find(({ name }) => name === handoff?.owner);
  if (colleague?.salesforceUser == null)
    throw new Error(`The owner of the lead, ${handoff?.owner ?? 'nobody'}, has no Salesforce user.`);
  const { instanceUrl, accessToken } = await control.salesforceToken(colleague.salesforceUser);
  const salesforce = openSalesforceSession(instanceUrl, accessToken);
  const { Id: handoffId } = await salesforce.handoff(handoff?.key ?? '');
  return { colleague, salesforce, handoffId };
}
