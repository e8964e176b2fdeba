import type { ActivityAnswer, ActivityRequest } from '@treaty/contract/activity';
import { AppError } from '../ports/app-error.ts';
import { checkActivityType } from './check-activity-type.ts';
import { storeInInbox, type Incoming } from './store-in-inbox.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** Keeps an activity that a product, a site or an import told; it is scored by a job. The same source key of a lead has no effect. */
export async function receiveActivity(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store'>,
  request: ActivityRequest,
): Promise<ActivityAnswer> {
  checkActivityType(deps, request.type, 'body.type');
  if (request.leadId !== undefined && (await deps.store.reads.leads.find(request.leadId)) === null) {
    throw new AppError('not_found', 'No lead has this id. Name the lead by email to have it created.');
  }
  const message = activityMessage(deps)(request);
  const stored = await storeInInbox(deps, [message]);
  return { id: message.dedupeKey, duplicate: stored === 0 };
}

/** The inbox's message of an activity, under a key made of its lead and its source key. */
export const activityMessage =
  ({ ids }: Pick<Dependencies, 'ids'>) =>
  (request: ActivityRequest): Incoming => {
    const lead = request.leadId ?? request.hubspotContactId ?? request.email?.toLowerCase() ?? '';
    const id = `api:${lead}:${request.sourceKey ?? ids.uuid()}`;
    const payload = { ...request, occurredAt: request.occurredAt ?? null, activity: id };
    return { kind: 'activity', dedupeKey: id, payload: withoutUndefined(payload) };
  };

const withoutUndefined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
