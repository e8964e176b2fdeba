import { z } from 'zod';
import { Day, Key, TimeZone } from './words.ts';

/** The cover page of the agreement: which version, since when, who signed it. */
export const Manifest = z.strictObject({
  version: z.string().regex(/^\d+(\.\d+){1,2}$/, 'expected a version such as "3.2", in quotes'),
  effective: Day,
  /** Persons who signed for their side. Unsigned definitions are used in demo mode only. */
  approvals: z.strictObject({ sales: Key.optional(), marketing: Key.optional() }),
  /** More shared fields than this is a warning. */
  fieldBudget: z.int().positive(),
  /** The zone whose days, months and quarters every report counts in. */
  reportingTimeZone: TimeZone,
});
export type Manifest = z.infer<typeof Manifest>;
