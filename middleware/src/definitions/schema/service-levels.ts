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
    .describe('business: hours of the calendar count. clock: every hour counts.'),
};
const Percent = z.number().min(0).max(100);

/** What each team promises the other, and when its time counts. */
export const ServiceLevels = z.strictObject({
  ...stewarded,
  review: z
    .strictObject({
      ...timed,
      warnHoursBefore: z.number().nonnegative().describe('The rep is warned so many hours before.'),
    })
    .describe('Sales: every MQL is reviewed in time.'),
  firstOutreach: z.strictObject(timed).describe('Sales: every accepted lead is contacted in time.'),
  acceptance: z
    .strictObject({
      label: Label,
      definition: Definition,
      atLeastPercent: Percent.describe('Of the MQLs decided on, at least this share is accepted.'),
      tooStrictAbovePercent: Percent.describe('Above this share the model is too strict.'),
    })
    .describe('Marketing: what it passes on is worth the time of sales.'),
  defaultCalendar: Key.describe('For everybody whose person or team names no calendar.'),
  calendars: z.array(NamedCalendar).min(1),
});
export type ServiceLevels = z.infer<typeof ServiceLevels>;
