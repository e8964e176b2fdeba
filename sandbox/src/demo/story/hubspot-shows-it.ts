import { CardAnswer } from '@treaty/contract/lead-card';
import { comesTrue, type KnownLead, type Rep, type StoryWorld } from './story-world.ts';
import { facts, paragraph } from './wording.ts';

/** 5: HubSpot's contact and card show the verdict and what follows from it. */
export async function hubspotShowsIt(
  world: StoryWorld,
  { contactId, firstName }: KnownLead,
  rep: Rep,
): Promise<void> {
  const { control, tell, plan } = world;
  const user = rep.colleague.hubspotUser ?? '';
  tell('5  HubSpot shows it');
  const properties = await comesTrue('The verdict in HubSpot', async () => {
    const contact = await control.readContact(contactId);
    return contact.properties['treaty_reason'] === plan.rejection.reason ? contact.properties : null;
  });
  const shown = ['treaty_stage', 'treaty_status', 'treaty_reason', 'treaty_track'];
  tell(
    paragraph(
      `Marketing sees in HubSpot where ${firstName} stands; the nurture track follows from the reason:`,
    ),
  );
  tell(facts(shown.map((name) => [name, properties[name] ?? ''])));
  const card = CardAnswer.parse((await control.card(contactId, { method: 'GET', user })).body);
  if ('unchanged' in card)
    throw new Error('The card was asked for the first time and said that it had not changed.');
  const again = CardAnswer.parse(
    (await control.card(contactId, { method: 'GET', user, since: card.version })).body,
  );
  tell(paragraph('The card on the contact tells the same, since it is the same document in both CRMs:'));
  tell(
    facts([
      ['Stage', `${card.stage.label}: ${card.stage.definition}`],
      ['What next', `${card.recycling?.track ?? 'No nurture track'}. ${card.recycling?.returns ?? ''}`],
      ['Asked again', 'unchanged' in again ? 'unchanged' : 'a new version'],
    ]),
  );
}
