import { z } from 'zod';
import { calendarParts } from './calendar.ts';
import { Definition, Key, Label, named, stewarded } from './words.ts';

const NamedCalendar = z.strictObject({ ...named, ...calendarParts });
export type NamedCalendar = z.infer<typeof NamedCalendar>;

const timed = {
  label: Label,
  definition: Definition,
  hours: z.number().positive(),
  /** business: hours of the calendar count. clock: every hour counts. */
  mode: z.enum(['business', 'clock']),
};

/** What each team promises the other, and when its time counts. */
export const ServiceLevels = z.strictObject({
  ...stewarded,
  /** Sales: every MQL is reviewed in time; the rep is warned so many hours before. */
  review: z.strictObject({ ...timed, warnHoursBefore: z.number().nonnegative() }),
  /** Sales: every accepted lead is contacted in time. */
  firstOutreach: z.strictObject(timed),
  /** Marketing: of the MQLs decided on, at least this share is accepted; above the other the model is too strict. */
  acceptance: z.strictObject({
    label: Label,
    definition: Definition,
    atLeastPercent: z.number().min(0).max(100),
    tooStrictAbovePercent: z.number().min(0).max(100),
  }),
  /** For everybody whose person or team names no calendar. */
  defaultCalendar: Key,
  calendars: z.array(NamedCalendar).min(1),
});
export type ServiceLevels = z.infer<typeof ServiceLevels>;
