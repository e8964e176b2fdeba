import { instantText } from '../../../../simulators/src/hubspot/model/instant-text.ts';
import { choosePerson } from './choose-person.ts';
import { comesTrue, type KnownLead, type StoryWorld } from './story-world.ts';
import { facts, paragraph } from './wording.ts';

const hour = 3_600_000;

/** 1: HubSpot sends what HubSpot sends, and the product tells of its use. */
export async function activitiesArrive(world: StoryWorld): Promise<KnownLead> {
  const { plan, control, middleware, tell } = world;
  const { properties, says } = plan.contact;
  const { firstName, lastName, email } = await choosePerson(world);
  tell(`1  HubSpot tells what ${firstName} does`);
  const contact = await control.createContact({
    ...properties,
    email,
    firstname: firstName,
    lastname: lastName,
  });
  tell(
    paragraph(
      `${firstName} ${lastName} ${says}. HubSpot makes a contact and sends Treaty the news, in signed webhooks.`,
    ),
  );
  tell(
    facts([
      [
        'HubSpot',
        `contact ${contact.id}: ${email}, ${properties['jobtitle'] ?? ''} at ${properties['company'] ?? ''}`,
      ],
    ]),
  );
  await twiceByWorkflow(world, contact.id);
  tell(
    paragraph(
      `${firstName} ${plan.byWorkflow.says}: a workflow tells it with our action “record activity”, and tells it twice, as networks do.`,
    ),
  );
  const leadId = await comesTrue('The new lead', async () => (await middleware.findLead(email))?.id ?? null);
  await byProduct(world, leadId);
  tell(
    paragraph(
      `${firstName} ${plan.byProduct.says}: the product tells it itself, by POST /v1/activities with an API token.`,
    ),
  );
  return { firstName, name: `${firstName} ${lastName}`, email, contactId: contact.id, leadId };
}

async function twiceByWorkflow(world: StoryWorld, contactId: string): Promise<void> {
  const { type, hoursAgo } = world.plan.byWorkflow;
  const told = { type, occurredAt: await before(world, hoursAgo), sourceKey: 'story-workflow' };
  await world.control.recordActivity(contactId, told);
  await world.control.recordActivity(contactId, told);
}

async function byProduct(world: StoryWorld, leadId: string): Promise<void> {
  const { type, hoursAgo } = world.plan.byProduct;
  await world.middleware.recordActivity({
    leadId,
    type,
    occurredAt: await before(world, hoursAgo),
    sourceKey: 'story-product',
  });
}

/** By the shared clock, which may stand ahead of real time. */
async function before({ control }: StoryWorld, hours: number): Promise<string> {
  const { now } = await control.clock();
  return instantText(Date.parse(now) - hours * hour);
}
