import { z } from 'zod';
import { ActivityRequest } from './activity.ts';
import { Email } from './email.ts';
import { GivenInstant } from './instant.ts';

/** A lead as another system had it. */
export const ImportedLead = z
  .strictObject({
    email: Email,
    stage: z
      .string()
      .max(100)
      .optional()
      .describe('Key of a stage; if missing, the first stage of the lifecycle.'),
    fields: z
      .record(z.string().max(100), z.string().max(1000))
      .optional()
      .describe('By key of the definitions’ fields; values as HubSpot spells them, or keys.'),
  })
  .meta({ id: 'ImportedLead' });
export type ImportedLead = z.infer<typeof ImportedLead>;

/** How the deal of a lead ended. */
export const ImportedOutcome = z
  .strictObject({
    email: Email,
    outcome: z.enum(['won', 'lost'], { error: 'Expected won or lost.' }),
    at: GivenInstant,
    passedAt: GivenInstant.optional().describe(
      'When the lead was first passed to sales; needed for leads that were not passed on here.',
    ),
  })
  .meta({ id: 'ImportedOutcome' });
export type ImportedOutcome = z.infer<typeof ImportedOutcome>;

/** Rows that one request may bring. */
export const maxImportRows = 500;

const rowsOf = <Row extends z.ZodType>(row: Row) => z.array(row).min(1).max(maxImportRows);

/** History of another system. Repeating a request changes nothing. */
export const ImportRequest = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('leads'), rows: rowsOf(ImportedLead) }),
    z.strictObject({ kind: z.literal('activities'), rows: rowsOf(ActivityRequest) }),
    z.strictObject({ kind: z.literal('outcomes'), rows: rowsOf(ImportedOutcome) }),
  ])
  .meta({ id: 'ImportRequest' });
export type ImportRequest = z.infer<typeof ImportRequest>;

/** What became of the rows: a refused row leaves no trace, the others are stored. */
export const ImportAnswer = z
  .strictObject({
    stored: z.int(),
    known: z.int().describe('Rows that were already stored; nothing was changed.'),
    refused: z.array(
      z.strictObject({ row: z.int().describe('Index in the request, from 0.'), reason: z.string() }),
    ),
  })
  .meta({ id: 'ImportAnswer' });
export type ImportAnswer = z.infer<typeof ImportAnswer>;
