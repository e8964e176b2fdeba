import type { ActivityRequest } from '@treaty/contract/activity';
import type { Dependencies } from '../ports/dependencies.ts';
import { activityId } from './activity-id.ts';
import type { Incoming } from './store-in-inbox.ts';

/** The messages of activities that are new, and the ids of all that were told. */
export interface ActivityMessages {
  readonly messages: readonly Incoming[];
  /** By place: the id under which the activity is known. */
  readonly ids: readonly string[];
}

/**
 * The inbox's messages of activities. A lead that is known is named by its id, whatever name the caller used, so that one source key is
 * one activity; of a lead that is not known yet, the job that meets it makes the id.
 */
export async function activityMessages(
  { ids, store }: Pick<Dependencies, 'ids' | 'store'>,
  requests: readonly ActivityRequest[],
): Promise<ActivityMessages> {
  const names = requests.flatMap(({ email, hubspotContactId }) => email ?? hubspotContactId ?? []);
  const known = await store.reads.leads.idsByName(names);
  const incoming = requests.map((request): Incoming => {
    const { email, hubspotContactId, sourceKey, occurredAt = null, ...rest } = request;
    const name = email ?? hubspotContactId;
    const leadId = request.leadId ?? (name === undefined ? undefined : known.get(name));
    const whose = leadId ?? name ?? '';
    const activity = sourceKey === undefined ? `api:${ids.uuid()}` : activityId('api', whose, sourceKey);
    const named = leadId === undefined ? { email, hubspotContactId } : { leadId };
    const payload = withoutUndefined({ ...rest, ...named, sourceKey, occurredAt, activity });
    return { kind: 'activity', dedupeKey: activity, payload };
  });
  const keys = incoming.map(({ dedupeKey }) => dedupeKey);
  const recorded = await store.reads.activities.recorded(keys);
  return { messages: incoming.filter(({ dedupeKey }) => !recorded.has(dedupeKey)), ids: keys };
}

const withoutUndefined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
