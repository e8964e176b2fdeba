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
    .describe('Increases with every change that both teams sign.'),
  effective: Day.describe('The day this version takes effect.'),
  proposedBy: Key.describe('The person who proposed this version and therefore cannot sign it.'),
  approvals: z
    .strictObject({
      sales: Key.optional().describe('Who signed for sales.'),
      marketing: Key.optional().describe('Who signed for marketing.'),
    })
    .describe('Until both teams have signed, the definitions can be used in demo mode only.'),
  fieldBudget: z.int().positive().describe('The number of shared fields above which a warning is given.'),
  reportingTimeZone: TimeZone.describe('The time zone that defines days, months and quarters in reports.'),
  figures: z
    .record(FigureName, FigureWay)
    .describe('Placeholders: the values that texts insert as {name}, and where each is defined.'),
});
export type Manifest = z.infer<typeof Manifest>;
