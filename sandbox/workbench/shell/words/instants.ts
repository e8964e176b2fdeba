const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });

const day = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const time = format({ hour: '2-digit', minute: '2-digit' });
const exactTime = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** “Tue, 24 Nov 2026”, in UTC. */
export const dayOf = (instant: number | string): string => day.format(new Date(instant));

/** “10:30”, in UTC. */
export const timeOf = (instant: number | string): string => time.format(new Date(instant));

/** “10:30:07”, in UTC. */
export const exactTimeOf = (instant: number | string): string => exactTime.format(new Date(instant));
