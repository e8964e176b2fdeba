import { CardAnswer, type LeadCard } from '@treaty/contract/lead-card';
import { factTable, paragraph } from '../format-text.ts';
import { waitFor, type Rep, type StoryContext, type StoryLead } from '../story-context.ts';

/** Step 5: HubSpot's contact and card show the decision and what follows from it. */
export async function showInHubSpot(
  context: StoryContext,
  { contactId, firstName }: StoryLead,
  rep: Rep,
): Promise<void> {
  const { control, print, plan } = context;
  print('5  HubSpot shows the decision');
  const properties = await waitFor('The decision in HubSpot', async () => {
    const contact = await control.readContact(contactId);
    return contact.properties['treaty_reason'] === plan.rejection.reason ? contact.properties : null;
  });
  const shown = ['treaty_stage', 'treaty_status', 'treaty_reason', 'treaty_track'];
  print(
    paragraph(
      `Marketing sees the status of ${firstName}. The reason determines the nurture track and when the lead may return:`,
    ),
  );
  print(factTable(shown.map((name) => [name, properties[name] ?? ''])));
  const card = await newestCard(context, contactId, rep.colleague.hubspotUser ?? '');
  print(paragraph('The card on the contact shows the same, because both CRMs show the same document:'));
  print(
    factTable([
      ['Stage', `${card.stage.label}: ${card.stage.definition}`],
      ['Next', `Nurture track ${card.recycling?.track ?? 'none'}. ${card.recycling?.returns ?? ''}`],
      ['Asked again', 'unchanged: a client with the newest version is not sent it again'],
    ]),
  );
}

/** Asks as the card does, each time with the version it has, until there is no newer one. */
async function newestCard({ control }: StoryContext, contactId: string, user: string): Promise<LeadCard> {
  let current: LeadCard | null = null;
  return waitFor('The newest card', async () => {
    const since = current === null ? {} : { since: current.version };
    const answer = CardAnswer.parse((await control.card(contactId, { method: 'GET', user, ...since })).body);
    if ('unchanged' in answer) return current;
    current = answer;
    return null;
  });
}
