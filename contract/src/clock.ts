import { z } from 'zod';
import { GivenInstant, Instant } from './instant.ts';

const Time = z
  .string()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Expected a time from "00:00" to "24:00".');

const OpenHours = z
  .tuple([Time, Time])
  .refine(([opens, closes]) => opens < closes, { error: 'The closing time is not after the opening time.' });

const isInOrder = (day: readonly (readonly [string, string])[]): boolean =>
  day.every(([opens], index) => (day[index - 1]?.[1] ?? '') <= opens);

const DayHours = z
  .array(OpenHours)
  .refine(isInOrder, { error: 'The hours of a day overlap or are not in order.' })
  .optional();

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** Working hours by weekday in the calendar's own time zone; a weekday left out is closed, and so is a holiday. */
export const WorkingCalendar = z
  .strictObject({
    timeZone: z
      .string()
      .refine(isTimeZone, { error: 'Expected an IANA time zone, for example America/New_York.' }),
    week: z
      .strictObject({
        mon: DayHours,
        tue: DayHours,
        wed: DayHours,
        thu: DayHours,
        fri: DayHours,
        sat: DayHours,
        sun: DayHours,
      })
      .refine((week) => Object.values(week).some((day) => day !== undefined && day.length > 0), {
        error: 'A calendar needs open hours on at least one weekday.',
      }),
    holidays: z.array(z.iso.date({ error: 'Expected a day, for example 2026-11-26.' })).max(5000),
  })
  .meta({ id: 'WorkingCalendar' });
export type WorkingCalendar = z.infer<typeof WorkingCalendar>;

/** When is something due that has so many working hours from `start`? */
export const ClockPreviewRequest = z
  .strictObject({
    calendar: WorkingCalendar,
    start: GivenInstant,
    hours: z.number().nonnegative().max(10_000).describe('Working hours, fractions allowed.'),
  })
  .meta({ id: 'ClockPreviewRequest' });
export type ClockPreviewRequest = z.infer<typeof ClockPreviewRequest>;

/** The answer: when it is due, and the first working instant from `start` on, from which the hours are counted. */
export const ClockPreview = z
  .strictObject({
    due: Instant,
    dueLocal: z
      .string()
      .describe('The due instant as the calendar’s own wall clock shows it, with its offset.'),
    countsFrom: Instant,
  })
  .meta({ id: 'ClockPreview' });
export type ClockPreview = z.infer<typeof ClockPreview>;
