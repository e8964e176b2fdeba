import { z } from 'zod';

const Spelling = z.string().trim().min(1).max(100);

/** How values are read, whichever door they come through. */
export const Reading = z.strictObject({
  decimalSign: z
    .enum(['.', ','])
    .describe('The decimal sign of numbers that are given as text; the other one separates thousands.'),
  yes: z.array(Spelling).min(1).describe('Texts that mean true, whatever their case.'),
  no: z.array(Spelling).min(1).describe('Texts that mean false, whatever their case.'),
  missing: z
    .array(Spelling)
    .describe('Placeholders: texts that stand for no value at all. Punctuation alone always does.'),
  countries: z
    .array(
      z.strictObject({
        write: z.string().regex(/^[A-Z]{2}$/, 'expected a country as two capital letters (ISO 3166)'),
        for: z.array(Spelling).min(1),
      }),
    )
    .describe('Names of countries besides those of ISO 3166, which are known in several languages.'),
});
export type Reading = z.infer<typeof Reading>;

/** Which numbers can be true of a property. */
export const Plausible = z
  .strictObject({
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    whole: z.boolean().optional().describe('true: no fractions.'),
  })
  .describe('For a number: which values can be true. Any other is not understood.');
export type Plausible = z.infer<typeof Plausible>;
