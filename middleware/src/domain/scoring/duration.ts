/** Milliseconds of an ISO 8601 length of time in days of 24 hours, hours and minutes, such as P30D or PT12H. */
export const millisecondsOf = (duration: string): number =>
  Temporal.Duration.from(duration).total({ unit: 'milliseconds' });

const counted = (count: number, unit: string): string[] =>
  count === 0 ? [] : [`${count} ${unit}${count === 1 ? '' : 's'}`];

/** The same length in words, such as “1 day 12 hours”. */
export const durationInWords = (duration: string): string => {
  const { days, hours, minutes } = Temporal.Duration.from(duration);
  return [...counted(days, 'day'), ...counted(hours, 'hour'), ...counted(minutes, 'minute')].join(' ');
};
