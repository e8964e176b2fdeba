import { readInstant } from '@treaty/contract/instant';
import { instantToText } from '../instant.ts';

const localTime = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?))?$/;

/** The instant that a cell tells, as text; or why it is none. */
export type InstantOfCell = { readonly instant: string } | { readonly fault: string };

const unreadable = 'This is not a time. Write 2026-01-15, 2026-01-15 09:00 or 2026-01-15T09:00:00Z.';

/**
 * Reads a cell as an instant. A year comes first, as in 2026-01-15 or 2026-01-15 09:00, since 3/4/2026 is two days; a time without an
 * offset is one of the time zone, and a day begins at its first moment there. Everything else is read as at any other door.
 */
export function instantOfCell(cell: string, timeZone: string): InstantOfCell {
  const read = readInstant(localInstant(cell, timeZone) ?? cell.replace(/ (?=Z$|[+-]\d{2}:?\d{2}$)/, ''));
  if ('instant' in read) return { instant: instantToText(read.instant) };
  return { fault: read.isUnreadable ? unreadable : read.fault };
}

function localInstant(cell: string, timeZone: string): string | null {
  const [, date, time = '00:00'] = localTime.exec(cell) ?? [];
  if (date === undefined) return null;
  try {
    return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone).toInstant().toString();
  } catch {
    return null;
  }
}
