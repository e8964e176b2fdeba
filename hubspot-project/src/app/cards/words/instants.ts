/** The words of the card are English, so its times are too; the zone is the reader's own unless another one is asked for. */
const formatter = (options: Intl.DateTimeFormatOptions, timeZone: string | undefined): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', timeZone === undefined ? options : { ...options, timeZone });

const date = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const time = { hour: '2-digit', minute: '2-digit' } as const;

/** An instant as “24 Nov 2026, 15:00”. */
export const dayAndTime = (instant: string | number, timeZone?: string): string =>
  formatter({ ...date, ...time }, timeZone).format(new Date(instant));

/** An instant in the near future or past as “Tue 24 Nov, 15:00”. */
export const weekdayAndTime = (instant: string | number, timeZone?: string): string =>
  formatter({ weekday: 'short', day: 'numeric', month: 'short', ...time }, timeZone).format(
    new Date(instant),
  );

/** An instant as its day, “24 Nov 2026”. */
export const dayOf = (instant: string | number, timeZone?: string): string =>
  formatter(date, timeZone).format(new Date(instant));

/** An instant of today as “15:00”. */
export const timeOf = (instant: number, timeZone?: string): string =>
  formatter(time, timeZone).format(new Date(instant));
