import type { RecordActivityAction } from '@treaty/contract/hubspot-events';
import { instantFromText, instantToText } from '../../domain/instant.ts';
import { AppError } from '../ports/app-error.ts';
import { checkActivityType } from './check-activity-type.ts';
import { storeInInbox } from './store-in-inbox.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** Keeps what a HubSpot workflow told by our action “record activity”. HubSpot's retry of the same callback has no effect. */
export async function receiveAction(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store'>,
  action: RecordActivityAction,
): Promise<{ outputFields: Record<string, string> }> {
  const { type, occurredAt, sourceKey } = action.inputFields;
  checkActivityType(deps, type, 'body.inputFields.type');
  await storeInInbox(deps, [
    {
      kind: 'hubspot_action',
      dedupeKey: `hubspot-action:${action.callbackId}`,
      payload: {
        contact: action.object.objectId,
        activity:
          sourceKey == null
            ? `hubspot:${action.callbackId}`
            : `hubspot:${action.object.objectId}:${sourceKey}`,
        type,
        occurredAt: readInstant(occurredAt ?? null),
      },
    },
  ]);
  return { outputFields: { hs_execution_state: 'SUCCESS' } };
}

/** HubSpot sends a date property as milliseconds, a text property as it was typed. */
function readInstant(given: string | number | null): string | null {
  if (given === null || given === '') return null;
  if (typeof given === 'number' || /^\d{12,14}$/.test(given)) return instantToText(Number(given));
  try {
    return instantToText(instantFromText(given));
  } catch {
    const message =
      'Expected an instant such as 2026-11-23T09:00:00.000Z, or nothing for the time of receipt.';
    throw new AppError('unprocessable', message, [{ path: 'body.inputFields.occurredAt', message }]);
  }
}
