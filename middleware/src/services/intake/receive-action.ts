import { PropertyValue } from '@treaty/contract/activity';
import { contactTypes, type RecordActivityAction } from '@treaty/contract/hubspot-events';
import { AppError } from '../ports/app-error.ts';
import { checkActivity } from './check-activity.ts';
import { storeInInbox } from './store-in-inbox.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** Keeps what a HubSpot workflow told by our action “record activity”. HubSpot's retry of the same callback has no effect. */
export async function receiveAction(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store'>,
  action: RecordActivityAction,
): Promise<{ outputFields: Record<string, string> }> {
  const { type, occurredAt = null, sourceKey, ...rest } = action.inputFields;
  requireContact(action.object.objectType);
  checkActivity(deps, { type, occurredAt }, 'body.inputFields');
  await storeInInbox(deps, [
    {
      kind: 'hubspot_action',
      dedupeKey: `hubspot-action:${action.callbackId}`,
      payload: {
        contact: action.object.objectId,
        activity: `hubspot:${action.callbackId}`,
        type,
        occurredAt,
        ...(sourceKey ? { sourceKey } : {}),
        properties: propertiesIn(rest, deps.agreement),
      },
    },
  ]);
  return { outputFields: { hs_execution_state: 'SUCCESS' } };
}

/** What the agreement knows as properties of activities; a field of the action that was left empty is none. */
function propertiesIn(
  fields: Readonly<Record<string, unknown>>,
  { definitions }: Dependencies['agreement'],
): Record<string, string | number | boolean> {
  const known = definitions.picklists.activityProperties.flatMap(({ key }) => {
    const value = PropertyValue.safeParse(fields[key]).data ?? '';
    return value === '' ? [] : [[key, value] as const];
  });
  return Object.fromEntries(known);
}

/** The ids of a company and of a contact may be the same number. */
function requireContact(objectType: string): void {
  if (contactTypes.includes(objectType.toUpperCase())) return;
  const message = 'The action “record activity” works in workflows of contacts only.';
  const allowed = contactTypes;
  throw new AppError('unprocessable', `${message} Use a contact-based workflow.`, [
    { path: 'body.object.objectType', message, allowed },
  ]);
}
