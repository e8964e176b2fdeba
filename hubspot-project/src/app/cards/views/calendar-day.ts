import type { BaseDate } from '@hubspot/ui-extensions';

/** YYYY-MM-DD as HubSpot's date field wants it, whose months begin at 0; null when it is none. */
export function calendarDay(text: string): BaseDate | null {
  const [year, month, date] = text.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  return { year, month: month - 1, date };
}

/** The other way; null when the field was cleared. */
export function dayText(day: BaseDate | null | undefined): string | null {
  if (day == null) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${day.year}-${two(day.month + 1)}-${two(day.date)}`;
}
