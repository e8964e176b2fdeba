import type { LeadCard } from '../contract.d.ts';
import { formatDateTime } from './dates.ts';

type Decision = NonNullable<LeadCard['handoff']>['verdicts'][number];

const systems: Record<Decision['system'], string> = { salesforce: 'Salesforce', hubspot: 'HubSpot' };
const outcomes: Record<Decision['verdict'], string> = { accepted: 'Accepted', rejected: 'Rejected' };

/** A reason with its detail: “Wrong company size (12)”. */
export const formatReason = (reason: string, detail: string | null): string =>
  detail === null ? reason : `${reason} (${detail})`;

/** Who decided what, where, when and why. */
export function formatDecision(
  { verdict, system, by, at, reason, detail }: Decision,
  timeZone?: string,
): string {
  const what = `${outcomes[verdict]} by ${by} in ${systems[system]}, ${formatDateTime(at, timeZone)}`;
  return reason === null ? `${what}.` : `${what}: ${formatReason(reason, detail)}.`;
}
