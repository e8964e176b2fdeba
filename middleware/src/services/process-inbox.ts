import { z } from 'zod';
import { instantFromText } from '../domain/instant.ts';
import type { Activity, Lead } from '../domain/lead.ts';
import { createLead } from './new-lead.ts';
import type { InboxMessage, Transaction } from './ports/store.ts';
import type { World } from './ports/world.ts';
import { recordActivity } from './record-activity.ts';
import { refreshLead } from './refresh-lead.ts';

const EventPayload = z.object({ contacts: z.array(z.string()) });
const ActivityPayload = z.object({
  activity: z.string(),
  type: z.string(),
  occurredAt: z.string().nullable(),
  contact: z.string().optional(),
  hubspotContactId: z.string().optional(),
  leadId: z.string().optional(),
  email: z.string().optional(),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
type ActivityPayload = z.infer<typeof ActivityPayload>;

/** Works on one stored message: brings the lead up to date, records the activity. A message is worked on once. */
export async function processInbox(world: World, id: string): Promise<void> {
  const message = await world.store.transaction((tx) => tx.inbox.take(id));
  if (message === null) return;
  if (message.kind === 'hubspot_event') await processEvent(world, message);
  else await processActivity(world, message, ActivityPayload.parse(message.payload));
}

async function processEvent(world: World, message: InboxMessage): Promise<void> {
  for (const contact of EventPayload.parse(message.payload).contacts) await refreshLead(world, contact);
  await world.store.transaction((tx) => tx.inbox.markDone(message.id, world.clock.now()));
}

async function processActivity(world: World, message: InboxMessage, payload: ActivityPayload): Promise<void> {
  const contact = payload.contact ?? payload.hubspotContactId;
  if (contact !== undefined && (await world.store.reads.leads.findByContact(contact)) === null)
    await refreshLead(world, contact);
  await world.store.transaction(async (tx) => {
    if ((await tx.inbox.take(message.id)) === null) return;
    const lead = await lockNamed(world, tx, payload);
    const source = message.kind === 'hubspot_action' ? 'HubSpot' : 'API';
    if (lead !== null)
      await recordActivity(world, tx, { lead, activity: activityOf(message, payload), source });
    else
      world.log.warn(
        { message: message.id },
        'an activity of a contact that is gone from HubSpot was left out',
      );
    await tx.inbox.markDone(message.id, world.clock.now());
  });
}

async function lockNamed(world: World, tx: Transaction, payload: ActivityPayload): Promise<Lead | null> {
  const contact = payload.contact ?? payload.hubspotContactId;
  if (payload.leadId !== undefined) return tx.leads.lock(payload.leadId);
  const known =
    contact === undefined
      ? (await tx.leads.findByEmail(payload.email ?? ''))[0]
      : await tx.leads.findByContact(contact);
  if (known != null) return tx.leads.lock(known.id);
  if (payload.email === undefined) return null;
  const created = await createLead(world, tx, {
    hubspotContactId: null,
    email: payload.email.toLowerCase(),
    source: 'API',
  });
  if (created === null)
    throw new Error('the lead was stored by somebody else this moment: the job is tried again');
  return created;
}

const activityOf = (message: InboxMessage, payload: ActivityPayload): Activity => ({
  id: payload.activity,
  type: payload.type,
  occurredAt: payload.occurredAt === null ? message.receivedAt : instantFromText(payload.occurredAt),
  occurredAtAssumed: payload.occurredAt === null,
  ...(payload.properties === undefined ? {} : { properties: payload.properties }),
});
