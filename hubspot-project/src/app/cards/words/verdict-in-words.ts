import type { LeadCard } from '../contract.d.ts';
import { dayAndTime } from './instants.ts';

type Verdict = NonNullable<LeadCard['handoff']>['verdicts'][number];

const systems: Record<Verdict['system'], string> = { salesforce: 'Salesforce', hubspot: 'HubSpot' };
const verdicts: Record<Verdict['verdict'], string> = { accepted: 'Accepted', rejected: 'Rejected' };

/** A reason with what it had to be told: “Wrong company size (12)”. */
export const reasonInWords = (reason: string, detail: string | null): string =>
  detail === null ? reason : `${reason} (${detail})`;

/** Who decided what, where, when and why. */
export function verdictInWords(
  { verdict, system, by, at, reason, detail }: Verdict,
  timeZone?: string,
): string {
  const why = reason === null ? '' : `: ${reasonInWords(reason, detail)}`;
  return `${verdicts[verdict]}${why}. By ${by} in ${systems[system]}, ${dayAndTime(at, timeZone)}.`;
}
