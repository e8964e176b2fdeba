import type { Instant } from '../../domain/instant.ts';

/** Milliseconds to wait that a Retry-After header asks for, in seconds or as an HTTP date; null when it is absent or neither. */
export const readRetryAfter = (header: string | null, now: Instant): number | null => {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header) * 1_000;
  const instant = Date.parse(header);
  return Number.isNaN(instant) ? null : Math.max(0, instant - now);
};
