import type { ActivityRequest } from '@treaty/contract/activity';
import type { ImportAnswer } from '@treaty/contract/import';
import type { Dependencies } from '../ports/dependencies.ts';
import { activityMessage } from '../intake/receive-activity.ts';
import { storeInInbox } from '../intake/store-in-inbox.ts';

/** Keeps activities to be scored by jobs, as if each had been told by itself: the same source key of a lead has no effect. */
export async function importActivities(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store'>,
  rows: readonly ActivityRequest[],
): Promise<ImportAnswer> {
  const types = deps.agreement.definitions.picklists.activityTypes.map(({ key }) => key);
  const reasonFor = ({ type, sourceKey, leadId }: ActivityRequest): string | null => {
    if (!types.includes(type))
      return `“${type}” is not an activity type; these are: ${types.join(', ')}. Translate it under values in the mapping.`;
    if (leadId !== undefined) return 'An imported activity names its lead by email or by HubSpot contact.';
    return sourceKey === undefined ? 'An imported activity needs a source key.' : null;
  };
  const reasons = rows.map(reasonFor);
  const messages = rows.filter((_, row) => reasons[row] === null).map(activityMessage(deps));
  const stored = messages.length === 0 ? 0 : await storeInInbox(deps, messages);
  return {
    stored,
    known: messages.length - stored,
    refused: reasons.flatMap((reason, row) => (reason === null ? [] : [{ row, reason }])),
  };
}
