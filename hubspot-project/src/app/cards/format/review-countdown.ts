import type { LeadCard } from '../contract.d.ts';
import { formatWeekdayTime } from './dates.ts';

type Due = NonNullable<NonNullable<LeadCard['handoff']>['due']>;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The time left for the review, or passed since it was due, with the variant of its status tag. */
export interface ReviewCountdown {
  readonly text: string;
  readonly variant: 'success' | 'warning' | 'danger';
}

/** Counts down in business time: the card holds the intervals in which the owner works. */
export function reviewCountdown(due: Due, now: number, timeZone?: string): ReviewCountdown {
  const end = Date.parse(due.at);
  const at = formatWeekdayTime(due.at, timeZone);
  if (now >= end) return { text: `Overdue since ${at} (${formatDuration(now - end)})`, variant: 'danger' };
  const left = openTime(due, now, end);
  const whole = openTime(due, 0, end);
  return {
    text: `Due ${at} (${formatWorkingTime(left)} of business time left)`,
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

/** A duration in milliseconds as “5 h 20 min”, rounded down to the minute; from two days on as “3 days”. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds >= 2 * day) return `${Math.floor(milliseconds / day)} days`;
  const hours = Math.floor(milliseconds / hour);
  const minutes = Math.floor((milliseconds % hour) / minute);
  if (hours === 0) return minutes === 0 ? 'less than a minute' : `${minutes} min`;
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
}

/** The same for working time, which is always counted in hours. */
export function formatWorkingTime(milliseconds: number): string {
  const hours = Math.floor(milliseconds / hour);
  return hours < 48 ? formatDuration(milliseconds) : `${hours} h`;
}
