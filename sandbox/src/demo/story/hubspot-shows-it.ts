import { CardAnswer, type LeadCard } from '@treaty/contract/lead-card';
import { comesTrue, type KnownLead, type Rep, type StoryWorld } from './story-world.ts';
import { facts, paragraph } from './wording.ts';

/** 5: HubSpot's contact and card show the verdict and what follows from it. */
export async function hubspotShowsIt(
  world: StoryWorld,
  { contactId, firstName }: KnownLead,
  rep: Rep,
): Promise<void> {
  const { control, tell, plan } = world;
  tell('5  HubSpot shows it');
  const properties = await comesTrue('The verdict in HubSpot', async () => {
    const contact = await control.readContact(contactId);
    return contact.properties['treaty_reason'] === plan.rejection.reason ? contact.properties : null;
  });
  const shown = ['treaty_stage', 'treaty_status', 'treaty_reason', 'treaty_track'];
  tell(paragraph(`Marketing sees where ${firstName} stands; the nurture track follows from the reason:`));
  tell(facts(shown.map((name) => [name, properties[name] ?? ''])));
  const card = await newestCard(world, contactId, rep.colleague.hubspotUser ?? '');
  tell(paragraph('The card on the contact tells the same, since it is the same document in both CRMs:'));
  tell(
    facts([
      ['Stage', `${card.stage.label}: ${card.stage.definition}`],
      ['What next', `Nurture track ${card.recycling?.track ?? 'none'}. ${card.recycling?.returns ?? ''}`],
      ['Asked again', 'unchanged: who holds the newest version is not sent it again'],
    ]),
  );
}

/** Asks as the card does, each time with the version that it holds, until nothing is new. */
async function newestCard({ control }: StoryWorld, contactId: string, user: string): Promise<LeadCard> {
  let held: LeadCard | null = null;
  return comesTrue('The newest card', async () => {
    const since = held === null ? {} : { since: held.version };
    const answer = CardAnswer.parse((await control.card(contactId, { method: 'GET', user, ...since })).body);
    if ('unchanged' in answer) return held;
    held = answer;
    return null;
  });
}
