import { z } from 'zod';
import { calendarParts } from './calendar.ts';
import { Definition, Key, Label, named, stewarded } from './texts.ts';

const NamedCalendar = z.strictObject({ ...named, ...calendarParts });
export type NamedCalendar = z.infer<typeof NamedCalendar>;

const timed = {
  label: Label,
  definition: Definition,
  hours: z.number().positive(),
  mode: z
    .enum(['business', 'clock'])
    .describe('business: only the calendar’s working hours count. clock: every hour counts.'),
};
const Percent = z.number().min(0).max(100);

/** What each team promises the other, and when its time counts. */
export const ServiceLevels = z.strictObject({
  ...stewarded,
  review: z
    .strictObject({
      ...timed,
      warnHoursBefore: z
        .number()
        .nonnegative()
        .describe('How many hours before the due time the rep is warned.'),
    })
    .describe('Sales: every MQL is reviewed on time.'),
  firstOutreach: z.strictObject(timed).describe('Sales: every accepted lead is contacted on time.'),
  acceptance: z
    .strictObject({
      label: Label,
      definition: Definition,
      atLeastPercent: Percent.describe('The minimum share of decided MQLs that sales accepts.'),
      tooStrictAbovePercent: Percent.describe('The share above which the model is considered too strict.'),
    })
    .describe('Marketing: the leads handed off are worth the time of sales.'),
  defaultCalendar: Key.describe('The calendar of everyone without one of their own or of their team.'),
  calendars: z.array(NamedCalendar).min(1),
});
export type ServiceLevels = z.infer<typeof ServiceLevels>;
