import type { ActivityAnswer, ActivityRequest } from '@treaty/contract/activity';
import { AppError } from './app-error.ts';
import { checkActivityType } from './check-activity-type.ts';
import { storeInInbox } from './store-in-inbox.ts';
import type { World } from './ports/world.ts';

/** Keeps an activity that a product, a site or an import told; it is scored by a job. The same source key of a lead has no effect. */
export async function receiveActivity(world: World, request: ActivityRequest): Promise<ActivityAnswer> {
  checkActivityType(world, request.type, 'body.type');
  if (request.leadId !== undefined && (await world.store.reads.leads.find(request.leadId)) === null) {
    throw new AppError('not_found', 'No lead has this id. Name the lead by email to have it created.');
  }
  const lead = request.leadId ?? request.hubspotContactId ?? request.email?.toLowerCase() ?? '';
  const id = `api:${lead}:${request.sourceKey ?? world.ids.uuid()}`;
  const payload = { ...request, occurredAt: request.occurredAt ?? null, activity: id };
  const stored = await storeInInbox(world, [
    { kind: 'activity', dedupeKey: id, payload: withoutUndefined(payload) },
  ]);
  return { id, duplicate: stored === 0 };
}

const withoutUndefined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
