import fc from 'fast-check';
import type { Calendar } from '../../../middleware/src/definitions/schema/calendar.ts';
import { instantFromText, instantToText, type Instant } from '../../../middleware/src/domain/instant.ts';

type Hours = [string, string][];

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A calendar with the same hours on each day named, on all seven unless told otherwise. */
export const calendar = (
  timeZone: string,
  hours: Hours,
  {
    days = weekdays,
    holidays = [],
  }: { days?: readonly (typeof weekdays)[number][]; holidays?: string[] } = {},
): Calendar => ({ timeZone, week: Object.fromEntries(days.map((day) => [day, hours])), holidays });

export const nineToFive: Hours = [['09:00', '17:00']];
export const workingDays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

/** An instant written as UTC without seconds, such as `2026-03-08T07:30`. */
export const at = (time: string): Instant => instantFromText(`${time}:00Z`);

export const shown = (intervals: readonly (readonly [Instant, Instant])[]): string[] =>
  intervals.map(([from, to]) => `${instantToText(from).slice(0, 16)} ${instantToText(to).slice(0, 16)}`);

/** Times of day that no change of the clocks in these tests touches. */
const times = ['00:00', '05:00', '06:30', '09:00', '12:00', '12:45', '17:00', '20:15', '22:00', '24:00'];

const dayHours: fc.Arbitrary<Hours> = fc.subarray(times).map((chosen) =>
  chosen.flatMap((opens, index): Hours => {
    const closes = chosen[index + 1];
    return index % 2 === 0 && closes !== undefined ? [[opens, closes]] : [];
  }),
);

/** Any week that is open at some time, with up to two of these days as holidays. */
export const calendars = (timeZone: string, days: readonly string[]): fc.Arbitrary<Calendar> =>
  fc
    .tuple(fc.array(dayHours, { minLength: 7, maxLength: 7 }), fc.subarray([...days], { maxLength: 2 }))
    .filter(([hours]) => hours.some((day) => day.length > 0))
    .map(([hours, holidays]) => ({
      timeZone,
      week: Object.fromEntries(weekdays.map((day, index) => [day, hours[index] ?? []])),
      holidays,
    }));
