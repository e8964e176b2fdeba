import { z } from 'zod';
import { instantFromText } from '../../domain/instant.ts';
import { readProperties } from '../../domain/facts/read-properties.ts';
import type { Activity, Lead } from '../../domain/lead.ts';
import { createLead } from '../identity/new-lead.ts';
import type { InboxMessage, Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { activityId } from './activity-id.ts';
import { recordActivity } from './record-activity.ts';
import { refreshLead } from './refresh-lead.ts';

type Needs = Pick<Dependencies, 'clock' | 'ids' | 'agreement'>;

const ActivityPayload = z.object({
  activity: z.string(),
  type: z.string(),
  occurredAt: z.string().nullable(),
  contact: z.string().optional(),
  hubspotContactId: z.string().optional(),
  leadId: z.string().optional(),
  email: z.string().optional(),
  sourceKey: z.string().optional(),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
type ActivityPayload = z.infer<typeof ActivityPayload>;

/** Records the activity that a stored message tells of, once; a contact that we have not met is read from HubSpot first. */
export async function processInbox(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'log' | 'agreement' | 'store' | 'hubspot'>,
  id: string,
): Promise<void> {
  const message = await deps.store.transaction((tx) => tx.inbox.take(id));
  if (message === null) return;
  const payload = ActivityPayload.parse(message.payload);
  const contact = contactOf(payload);
  if (contact !== undefined && (await deps.store.reads.leads.findByContact(contact)) === null)
    await refreshLead(deps, contact, { onlyNew: true });
  await deps.store.transaction(async (tx) => {
    if ((await tx.inbox.take(message.id)) === null) return;
    const lead = await lockNamed(deps, tx, payload);
    const source = message.kind === 'hubspot_action' ? 'HubSpot' : 'API';
    if (lead !== null) {
      const { properties, notUnderstood } = readProperties(
        deps.agreement.definitions,
        payload.properties ?? {},
      );
      const activity = { ...activityOf(message, payload, lead), properties };
      await recordActivity(deps, tx, { lead, activity, source, notUnderstood });
    } else
      deps.log.warn(
        { message: message.id },
        'an activity of a contact that no longer exists in HubSpot was ignored',
      );
    await tx.inbox.markDone([message.id], deps.clock.now());
  });
}

const contactOf = ({ contact, hubspotContactId }: ActivityPayload): string | undefined =>
  contact ?? hubspotContactId;

async function lockNamed(deps: Needs, tx: Transaction, payload: ActivityPayload): Promise<Lead | null> {
  const contact = contactOf(payload);
  if (payload.leadId !== undefined) return tx.leads.lock(payload.leadId);
  if (contact !== undefined) return lock(tx, await tx.leads.findByContact(contact));
  if (payload.email === undefined) return null;
  return (await lockByEmail(tx, payload.email)) ?? meet(deps, tx, payload.email);
}

const lock = async (tx: Transaction, lead: Lead | null | undefined): Promise<Lead | null> =>
  lead == null ? null : tx.leads.lock(lead.id);

const lockByEmail = async (tx: Transaction, email: string): Promise<Lead | null> =>
  lock(tx, (await tx.leads.findByEmail(email))[0]);

/** A new lead, unless another job has just created it. */
const meet = async (deps: Needs, tx: Transaction, email: string): Promise<Lead | null> =>
  (await createLead(deps, tx, { hubspotContactId: null, email, source: 'API' })) ?? lockByEmail(tx, email);

/** One source key is one activity of a lead, however the lead was named. */
const idOf = ({ kind }: InboxMessage, { sourceKey, activity }: ActivityPayload, lead: Lead): string =>
  sourceKey === undefined
    ? activity
    : activityId(kind === 'hubspot_action' ? 'hubspot' : 'api', lead.id, sourceKey);

const activityOf = (message: InboxMessage, payload: ActivityPayload, lead: Lead): Activity => ({
  id: idOf(message, payload, lead),
  type: payload.type,
  occurredAt: payload.occurredAt === null ? message.receivedAt : instantFromText(payload.occurredAt),
  occurredAtAssumed: payload.occurredAt === null,
});
