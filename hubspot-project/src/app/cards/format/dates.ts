import type { BaseDate } from '@hubspot/ui-extensions';

/** The card's texts are English, so its dates are too; the zone is the user's own unless another one is given. */
const formatter = (options: Intl.DateTimeFormatOptions, timeZone: string | undefined): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', timeZone === undefined ? options : { ...options, timeZone });

const date = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const time = { hour: '2-digit', minute: '2-digit' } as const;

/** An instant as “24 Nov 2026, 15:00”. */
export const formatDateTime = (instant: string | number, timeZone?: string): string =>
  formatter({ ...date, ...time }, timeZone).format(new Date(instant));

/** An instant in the near future or past as “Tue 24 Nov, 15:00”. */
export const formatWeekdayTime = (instant: string | number, timeZone?: string): string =>
  formatter({ weekday: 'short', day: 'numeric', month: 'short', ...time }, timeZone).format(
    new Date(instant),
  );

/** An instant as its date, “24 Nov 2026”. */
export const formatDate = (instant: string | number, timeZone?: string): string =>
  formatter(date, timeZone).format(new Date(instant));

/** An instant of today as “15:00”. */
export const formatTime = (instant: number, timeZone?: string): string =>
  formatter(time, timeZone).format(new Date(instant));

/** YYYY-MM-DD as HubSpot's date field takes it, with months from 0; null when it is not a date. */
export function toBaseDate(text: string): BaseDate | null {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return { year, month: month - 1, date: day };
}

/** The reverse; null when the field was cleared. */
export function toIsoDate(day: BaseDate | null | undefined): string | null {
  if (day == null) return null;
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  return `${day.year}-${twoDigits(day.month + 1)}-${twoDigits(day.date)}`;
}
