import type { LeadCard } from '../contract.d.ts';
import { formatDuration, formatWorkingTime } from './duration.ts';
import { formatWeekdayTime } from './dates.ts';

type Due = NonNullable<NonNullable<LeadCard['handoff']>['due']>;

/** How the review stands in time, in words and as the colour that goes with them. */
export interface ReviewCountdown {
  readonly text: string;
  readonly variant: 'success' | 'warning' | 'danger';
}

/** Counts down in business time, which the card brings along as the intervals in which the owner works. */
export function reviewCountdown(due: Due, now: number, timeZone?: string): ReviewCountdown {
  const end = Date.parse(due.at);
  const at = formatWeekdayTime(due.at, timeZone);
  if (now >= end) return { text: `Overdue since ${at}, for ${formatDuration(now - end)}`, variant: 'danger' };
  const left = openTime(due, now, end);
  const whole = openTime(due, 0, end);
  return {
    text: `Due ${at}, ${formatWorkingTime(left)} of business time left`,
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
