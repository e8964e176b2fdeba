import { z } from 'zod';
import { Day, TimeZone } from './texts.ts';

const Time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, {
  error: 'expected a time from "00:00" to "24:00", in quotes',
  abort: true,
});

/** Open from, until; until is not in it. */
const OpenHours = z
  .tuple([Time, Time])
  .refine(([from, to]) => from < to, { error: 'the end is not after the start' });

const isInOrder = (hours: readonly (readonly [string, string])[]): boolean =>
  hours.every((open, index) => {
    const before = hours[index - 1];
    return before === undefined || before[1] <= open[0];
  });

const DayHours = z
  .array(OpenHours)
  .refine(isInOrder, { error: 'the hours of a day overlap or are not in order' });

const Week = z
  .strictObject({
    mon: DayHours.optional(),
    tue: DayHours.optional(),
    wed: DayHours.optional(),
    thu: DayHours.optional(),
    fri: DayHours.optional(),
    sat: DayHours.optional(),
    sun: DayHours.optional(),
  })
  .refine((week) => Object.values(week).some((hours) => hours !== undefined && hours.length > 0), {
    error: 'a calendar without open hours never comes to an end',
  });

/** The parts of a calendar, for shapes that add a name. */
export const calendarParts = { timeZone: TimeZone, week: Week, holidays: z.array(Day) };

/** When time counts: hours of each weekday in a time zone, without the holidays. A missing day is closed. */
export const Calendar = z.strictObject(calendarParts);
export type Calendar = z.infer<typeof Calendar>;
