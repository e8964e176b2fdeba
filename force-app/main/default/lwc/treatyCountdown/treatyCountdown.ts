import type { LeadCard } from '@treaty/contract/lead-card';

/** When a review is due, with the open intervals until a day after it. */
export type Due = NonNullable<NonNullable<LeadCard['handoff']>['due']>;

export interface Countdown {
  /** The due instant, in epoch milliseconds. */
  readonly dueAt: number;
  readonly urgency: 'normal' | 'soon' | 'overdue';
  /** Business milliseconds left, or, when overdue, passed since. */
  readonly businessTime: number;
  /** True when the card's open intervals end before `now`: more business time has passed than they show. */
  readonly isAtLeast: boolean;
  /** When business time resumes, in epoch milliseconds; null while it runs. */
  readonly resumesAt: number | null;
}

type Interval = readonly [from: number, to: number];

/** The last quarter of the review time is highlighted. */
const soonShare = 0.25;

/** The countdown at `now`, by the calendar on the card. */
export function countDown(due: Due, now: number): Countdown {
  const dueAt = Date.parse(due.at);
  const open = due.openIntervals.map(([from, to]): Interval => [Date.parse(from), Date.parse(to)]);
  const isOverdue = now >= dueAt;
  const businessTime = isOverdue ? openTime(open, dueAt, now) : openTime(open, now, dueAt);
  const isSoon = businessTime < soonShare * openTime(open, -Infinity, dueAt);
  return {
    dueAt,
    urgency: isOverdue ? 'overdue' : isSoon ? 'soon' : 'normal',
    businessTime,
    isAtLeast: isOverdue && now > endOf(open),
    resumesAt: isOverdue ? null : nextOpening(open, now),
  };
}

function openTime(open: readonly Interval[], from: number, to: number): number {
  return open.reduce(
    (sum, [opens, closes]) => sum + Math.max(0, Math.min(closes, to) - Math.max(opens, from)),
    0,
  );
}

const endOf = (open: readonly Interval[]): number => Math.max(...open.map(([, closes]) => closes));

function nextOpening(open: readonly Interval[], now: number): number | null {
  if (open.some(([opens, closes]) => opens <= now && now < closes)) return null;
  return open.find(([opens]) => opens > now)?.[0] ?? null;
}
