/** Milliseconds of an ISO 8601 length of time in days of 24 hours, hours and minutes, such as P30D or PT12H. */
export const millisecondsOf = (duration: string): number =>
  Temporal.Duration.from(duration).total({ unit: 'milliseconds' });
