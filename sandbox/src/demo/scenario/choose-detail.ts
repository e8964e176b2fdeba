import type { LeadCard } from '@treaty/contract/lead-card';
import type { DemoEvent } from '../leads/demo-plan.ts';

/** What the card offers to a rep who says no. */
export type Rejection = LeadCard['choices']['reject'][number];

/** The reason that the plan names, as the card offers it now; null when it does not. */
export const offered = ({ choices }: LeadCard, reason: string): Rejection | null =>
  choices.reject.find((choice) => choice.reason === reason) ?? null;

/** The detail that goes with a reason: as the plan says, days counted from now; none where none is asked for. */
export function chooseDetail({ detail }: Rejection, event: DemoEvent, now: number): string | null {
  if (detail === null) return null;
  if (event.inDays !== undefined) return new Date(now + event.inDays * 86_400_000).toISOString().slice(0, 10);
  return event.detail ?? detail.example ?? detail.choices[0] ?? null;
}
