import type { ActivityAnswer, ActivityRequest } from '@treaty/contract/activity';
import { AppError } from '../ports/app-error.ts';
import { activityMessages } from './activity-messages.ts';
import { checkActivity } from './check-activity.ts';
import { storeInInbox } from './store-in-inbox.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** Keeps an activity that a product, a site or an import told; it is scored by a job. The same source key of a lead has no effect. */
export async function receiveActivity(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store'>,
  request: ActivityRequest,
): Promise<ActivityAnswer> {
  checkActivity(deps, request, 'body');
  if (request.leadId !== undefined && (await deps.store.reads.leads.find(request.leadId)) === null) {
    throw new AppError('not_found', 'No lead has this id. Name the lead by email to have it created.');
  }
  const {
    messages,
    ids: [id = ''],
  } = await activityMessages(deps, [request]);
  const stored = await storeInInbox(deps, messages);
  return { id, duplicate: stored === 0 };
}
