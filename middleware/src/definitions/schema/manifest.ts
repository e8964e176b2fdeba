import { z } from 'zod';
import { Day, Key, TimeZone } from './texts.ts';

/** How a text quotes a figure: {threshold}. */
const FigureName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'expected the name of a figure, such as threshold');

/** Where a figure stands: a file of the definitions without its ending, then the keys that lead there. */
const FigureWay = z
  .string()
  .regex(
    /^[a-z-]+(\.[A-Za-z0-9_]+)+$/,
    'expected the way to a value, such as scoring.requirements.threshold.when.atLeast',
  );

/** The cover page of the agreement: which version, since when, who proposed and who signed it. */
export const Manifest = z.strictObject({
  version: z
    .string()
    .regex(/^\d+(\.\d+){1,2}$/, 'expected a version such as "3.2", in quotes')
    .describe('Counts up with every change that both teams signed.'),
  effective: Day.describe('The day from which this version counts.'),
  proposedBy: Key.describe('The person who proposed this version. Nobody signs the own proposal.'),
  approvals: z
    .strictObject({
      sales: Key.optional().describe('Who signed for sales.'),
      marketing: Key.optional().describe('Who signed for marketing.'),
    })
    .describe('Until both have signed, the definitions are used in demo mode only.'),
  fieldBudget: z.int().positive().describe('More shared fields than this is a warning.'),
  reportingTimeZone: TimeZone.describe('The zone whose days, months and quarters every report counts in.'),
  figures: z
    .record(FigureName, FigureWay)
    .describe('Numbers and lists that texts quote as {name}, and where each of them stands.'),
});
export type Manifest = z.infer<typeof Manifest>;
