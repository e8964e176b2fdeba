import { instantText } from '../../../../../simulators/src/hubspot/model/instant-text.ts';
import { factTable, paragraph } from '../format-text.ts';
import { waitFor, type StoryContext, type StoryLead } from '../story-context.ts';

const hour = 3_600_000;

/** Step 1: HubSpot sends webhooks and a workflow action, and the product reports its use. */
export async function recordActivities(context: StoryContext): Promise<StoryLead> {
  const { plan, control, middleware, print } = context;
  const { properties, says } = plan.contact;
  const { firstName, lastName, email } = await choosePerson(context);
  print(`1  Activities of ${firstName} arrive`);
  const contact = await control.createContact({
    ...properties,
    email,
    firstname: firstName,
    lastname: lastName,
  });
  print(
    paragraph(
      `${firstName} ${lastName} ${says}. HubSpot creates a contact and notifies Treaty with signed webhooks.`,
    ),
  );
  print(
    factTable([
      [
        'HubSpot',
        `contact ${contact.id}: ${email}, ${properties['jobtitle'] ?? ''} at ${properties['company'] ?? ''}`,
      ],
    ]),
  );
  await recordTwiceByWorkflow(context, contact.id);
  print(
    paragraph(
      `${firstName} ${plan.byWorkflow.says}. A workflow reports it with our action “Record activity”, twice, because delivery is at least once.`,
    ),
  );
  const leadId = await waitFor('The new lead', async () => (await middleware.findLead(email))?.id ?? null);
  await recordByProduct(context, leadId);
  print(
    paragraph(
      `${firstName} ${plan.byProduct.says}. The product reports it itself, by POST /v1/activities with an API token.`,
    ),
  );
  return { firstName, name: `${firstName} ${lastName}`, email, contactId: contact.id, leadId };
}

interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

/** Picks somebody who is not a lead yet, so that the story can be repeated. */
async function choosePerson({ plan, middleware }: StoryContext): Promise<Person> {
  const { website = 'https://company.example' } = plan.contact.properties;
  const host = new URL(website).hostname.replace(/^www\./, '');
  for (let round = 1; ; round += 1) {
    for (const [firstName, lastName] of plan.people) {
      const email = `${firstName}.${lastName}${round === 1 ? '' : round}@${host}`.toLowerCase();
      if ((await middleware.findLead(email)) === null) return { firstName, lastName, email };
    }
  }
}

async function recordTwiceByWorkflow(context: StoryContext, contactId: string): Promise<void> {
  const { type, hoursAgo } = context.plan.byWorkflow;
  const activity = { type, occurredAt: await hoursBeforeNow(context, hoursAgo), sourceKey: 'story-workflow' };
  await context.control.recordActivity(contactId, activity);
  await context.control.recordActivity(contactId, activity);
}

async function recordByProduct(context: StoryContext, leadId: string): Promise<void> {
  const { type, hoursAgo } = context.plan.byProduct;
  await context.middleware.recordActivity({
    leadId,
    type,
    occurredAt: await hoursBeforeNow(context, hoursAgo),
    sourceKey: 'story-product',
  });
}

/** By the shared clock, which may be ahead of real time. */
async function hoursBeforeNow({ control }: StoryContext, hours: number): Promise<string> {
  const { now } = await control.clock();
  return instantText(Date.parse(now) - hours * hour);
}
