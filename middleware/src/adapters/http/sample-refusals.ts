import type { Instant } from '../../domain/instant.ts';

/** Lines a second for refusals of one kind; a flood of them must not fill the disk. */
const mostASecond = 10;
const second = 1000;

/**
 * Decides which refusals get a line in the log: the first ones of each second and status. Answers how many were left out before this one,
 * or null when this one is left out.
 */
export function createSampler(): (status: number, now: Instant) => number | null {
  const windows = new Map<number, { since: Instant; lines: number; leftOut: number }>();
  return (status, now) => {
    const window = windows.get(status);
    if (window === undefined || now - window.since >= second) {
      windows.set(status, { since: now, lines: 1, leftOut: 0 });
      return window?.leftOut ?? 0;
    }
    window.lines += 1;
    if (window.lines <= mostASecond) return 0;
    window.leftOut += 1;
    return null;
  };
}
