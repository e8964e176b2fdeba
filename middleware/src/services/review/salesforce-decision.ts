import type { Definitions } from '../../definitions/definitions.ts';
import { entry } from '../../definitions/lookups/entry.ts';
import type { Decision } from '../../domain/handoff/handoff.ts';
import type { HandoffRecord } from '../ports/salesforce.ts';

/** The status label of the stage that has this role. */
function labelOfRole(
  { lifecycle }: Definitions,
  role: 'delivered' | 'accepted' | 'returned' | 'refusedForGood',
): string {
  const { status } = entry(lifecycle.stages, lifecycle.roles[role]);
  return entry(lifecycle.statuses, status).label;
}

/** The status of a record that waits for a rep. */
export const awaitingStatus = (definitions: Definitions): string => labelOfRole(definitions, 'delivered');

/** What the status on a handoff's record says: a decision, or null while it waits. */
export function decisionKindOf(definitions: Definitions, status: string): 'accepted' | 'rejected' | null {
  if (status === labelOfRole(definitions, 'accepted')) return 'accepted';
  return [labelOfRole(definitions, 'returned'), labelOfRole(definitions, 'refusedForGood')].includes(status)
    ? 'rejected'
    : null;
}

/** True when the record shows the decision that stands: our own writing, or a decision heard before. */
export function showsDecision(
  { lifecycle }: Definitions,
  decision: Decision | null,
  record: HandoffRecord,
): boolean {
  if (decision === null) return false;
  return (
    entry(lifecycle.statuses, decision.status).label === record.status && decision.reason === record.reason
  );
}

/** Names one state of a record: the same state read again is not news. */
export const sourceKeyOf = (record: HandoffRecord): string =>
  `salesforce:${record.id}:${record.systemModstamp}:${record.status}:${record.reason ?? ''}`;
