import { instantToText } from '../instant.ts';

const dateAndTime =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The instant that a cell tells, as text, or null. A year comes first, as in 2026-01-15 or 2026-01-15 09:00, since 3/4/2026 is two days;
 * a time without an offset is one of the time zone, and a day begins at its first moment there.
 */
export function instantOfCell(cell: string, timeZone: string): string | null {
  const [, date, time = '00:00', offset] = dateAndTime.exec(cell) ?? [];
  if (date === undefined) return null;
  try {
    const instant =
      offset === undefined
        ? Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone).toInstant()
        : Temporal.Instant.from(`${date}T${time}${offset}`);
    return instantToText(instant.epochMilliseconds);
  } catch {
    return null;
  }
}
