import type { LeadCard } from '../contract.d.ts';
import { durationInWords, workInWords } from './duration.ts';
import { weekdayAndTime } from './instants.ts';

type Due = NonNullable<NonNullable<LeadCard['handoff']>['due']>;

/** How the review stands in time, in words and as the colour that goes with them. */
export interface ReviewTime {
  readonly text: string;
  readonly variant: 'success' | 'warning' | 'danger';
}

/** Counts down in business time, which the card brings along as the intervals in which the owner works. */
export function reviewTime(due: Due, now: number, timeZone?: string): ReviewTime {
  const end = Date.parse(due.at);
  const at = weekdayAndTime(due.at, timeZone);
  if (now >= end)
    return { text: `Overdue since ${at}, for ${durationInWords(now - end)}`, variant: 'danger' };
  const left = openTime(due, now, end);
  const whole = openTime(due, 0, end);
  return {
    text: `Due ${at}, ${workInWords(left)} of business time left`,
    variant: left * 4 < whole ? 'warning' : 'success',
  };
}

/** The business time between two instants, in milliseconds. */
function openTime({ openIntervals }: Due, from: number, to: number): number {
  const parts = openIntervals.map(
    ([opens, closes]) => Math.min(Date.parse(closes), to) - Math.max(Date.parse(opens), from),
  );
  return parts.reduce((sum, part) => sum + Math.max(part, 0), 0);
}
