import type { ActivityRequest } from '@treaty/contract/activity';
import type { ImportAnswer } from '@treaty/contract/import';
import type { Dependencies } from '../ports/dependencies.ts';
import { activityMessages } from '../intake/activity-messages.ts';
import { faultOfActivity } from '../intake/check-activity.ts';
import { jobForEach, storeInInbox } from '../intake/store-in-inbox.ts';

type Needs = Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store'>;

/** Keeps activities to be scored by jobs of a queue of their own, as if each had been told by itself: the same source key of a lead has no effect. */
export async function importActivities(deps: Needs, rows: readonly ActivityRequest[]): Promise<ImportAnswer> {
  const reasons = rows.map((row) => reasonAgainst(deps, row));
  const taken = rows.filter((_, row) => reasons[row] === null);
  const { messages } = await activityMessages(deps, taken);
  const stored = messages.length === 0 ? 0 : await storeInInbox(deps, messages, jobForEach('process-import'));
  return {
    stored,
    known: taken.length - stored,
    refused: reasons.flatMap((reason, row) => (reason === null ? [] : [{ row, reason }])),
  };
}

function reasonAgainst(deps: Needs, row: ActivityRequest): string | null {
  const fault = faultOfActivity(deps, row);
  if (fault?.allowed !== undefined)
    return `“${row.type}” is not an activity type; these are: ${fault.allowed.join(', ')}. Translate it under values in the mapping.`;
  if (fault !== null) return `${fault.path}: ${fault.message}`;
  if (row.leadId !== undefined) return 'An imported activity names its lead by email or by HubSpot contact.';
  return row.sourceKey === undefined ? 'An imported activity needs a source key.' : null;
}
