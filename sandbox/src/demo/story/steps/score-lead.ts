import { paragraph, receiptTable } from '../format-text.ts';
import { waitFor, waitForCard, type StoryContext, type StoryLead } from '../story-context.ts';

/** Step 2: activities are stored at once and scored by a job; every score has a receipt. */
export async function scoreLead(context: StoryContext, lead: StoryLead): Promise<void> {
  const { plan, control, middleware, print } = context;
  const { leadId, firstName } = lead;
  print(`2  Treaty scores ${firstName} and shows how`);
  await waitFor('Both activities', async () => {
    const activities = (await middleware.trace(leadId)).filter(({ action }) => action === 'activity');
    return activities.length === 2 ? true : null;
  });
  const card = await middleware.card(leadId);
  print(
    paragraph(
      'Each activity is stored and acknowledged at once, then scored by a job. The duplicate counts once. Every score has a receipt:',
    ),
  );
  print(receiptTable(card));
  const missing = (card.score?.missing ?? []).map(({ label, points }) =>
    points === null ? label : `${label} (${points} points short)`,
  );
  print(paragraph(`That is not enough for sales. Missing: ${missing.join(', ')}.`));

  await control.recordActivity(lead.contactId, { type: plan.decisive.type, sourceKey: 'story-decisive' });
  const qualified = await waitForCard(context, leadId, {
    what: 'The qualifying score',
    is: ({ score }) => score?.qualified === true,
  });
  print(
    paragraph(
      `Now ${firstName} ${plan.decisive.says}. HubSpot sends no time with it, so the time of receipt counts, and the receipt says so.`,
    ),
  );
  print(receiptTable(qualified));
}
