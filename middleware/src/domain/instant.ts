/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** The length of a day of 24 hours, whatever clocks are set to. */
export const millisecondsPerDay = 86_400_000;

/** The wire form of an instant: `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export const instantToText = (instant: Instant): string => new Date(instant).toISOString();

/** Reads the wire form, or any RFC 3339 text with an offset; throws RangeError for anything else. */
export const instantFromText = (text: string): Instant => Temporal.Instant.from(text).epochMilliseconds;
