import { cardWhen, comesTrue, type KnownLead, type StoryWorld } from './story-world.ts';
import { paragraph, receipt } from './wording.ts';

/** 2: stored first, answered at once, scored by a job, with a receipt. */
export async function leadIsScored(world: StoryWorld, lead: KnownLead): Promise<void> {
  const { plan, control, middleware, tell } = world;
  const { leadId, firstName } = lead;
  tell(`2  Treaty scores ${firstName}, and says why`);
  await comesTrue('Both activities', async () => {
    const activities = (await middleware.trace(leadId)).filter(({ action }) => action === 'activity');
    return activities.length === 2 ? true : null;
  });
  const card = await middleware.card(leadId);
  tell(
    paragraph(
      'What comes in is stored and answered at once; a job scores it. What was told twice counts once. Every score has its receipt:',
    ),
  );
  tell(receipt(card));
  const missing = (card.score?.missing ?? []).map(({ label, points }) =>
    points === null ? label : `${label} (${points} points short)`,
  );
  tell(paragraph(`Not enough to bother a rep with. What is missing: ${missing.join(', ')}.`));

  await control.recordActivity(lead.contactId, { type: plan.decisive.type, sourceKey: 'story-decisive' });
  const qualified = await cardWhen(world, leadId, {
    what: 'The qualifying score',
    is: ({ score }) => score?.qualified === true,
  });
  tell(
    paragraph(
      `Now ${firstName} ${plan.decisive.says}. HubSpot gives no time for it: the moment of receipt counts, and the receipt says so.`,
    ),
  );
  tell(receipt(qualified));
}
