import { z } from 'zod';
import { Key, named, stewarded } from './texts.ts';

const ReportingCalendar = z.strictObject({
  ...named,
  yearStartsInMonth: z.int().min(1).max(12).describe('The month in which the fiscal year starts, 1 to 12.'),
});
export type ReportingCalendar = z.infer<typeof ReportingCalendar>;

/** The years and quarters that reports may be cut into; each report names the one it uses. */
export const Reporting = z.strictObject({
  ...stewarded,
  calendars: z.array(ReportingCalendar).min(1),
  defaultCalendar: Key,
});
export type Reporting = z.infer<typeof Reporting>;
