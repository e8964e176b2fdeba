import { z } from 'zod';
import { Instant } from './instant.ts';

/** The CRM that a difference lies in. */
export const ParityCrm = z.enum(['hubspot', 'salesforce']);

/** Why a CRM does not hold of a lead what Treaty holds. */
export const ParityCause = z
  .enum([
    'not_handed_over',
    'held_back',
    'no_contact',
    'waiting',
    'refused',
    'gone',
    'key_removed',
    'overwritten',
    'spelling',
    'two_records',
    'unknown_key',
    'renewed_since',
  ])
  .meta({ id: 'ParityCause', description: 'What made a lead differ in a CRM.' });
export type ParityCause = z.infer<typeof ParityCause>;

/** A comparison of both CRMs with what Treaty holds, without its result. */
export const ParityRun = z
  .strictObject({
    id: z.uuid(),
    startedAt: Instant,
    finishedAt: Instant.nullable().describe('Null while it is running.'),
    failed: z.boolean().describe('It ended without a result.'),
    trouble: z.string().nullable().describe('Why it is waiting, or ended without a result.'),
  })
  .meta({ id: 'ParityRun' });
export type ParityRun = z.infer<typeof ParityRun>;

const Count = z.int().describe('Leads, each once, however many records it has.');

const Totals = z.strictObject({
  leads: Count,
  qualified: Count.describe('Leads in the stage at which sales receives them, or beyond.'),
  records: z.int().describe('Records with a key; in Treaty, leads.'),
});

const Part = z.strictObject({
  cause: ParityCause,
  liesIn: ParityCrm,
  text: z.string().describe('Text that follows a number.'),
  onlyInHubspot: z.int(),
  onlyInSalesforce: z.int(),
});

/** Why the two CRMs count differently: over all parts, onlyInHubspot less onlyInSalesforce is the difference. */
const Explanation = z.strictObject({
  measure: z.enum(['leads', 'qualified']),
  hubspot: z.int(),
  salesforce: z.int(),
  difference: z.int().describe('HubSpot less Salesforce.'),
  parts: z.array(Part),
  sentence: z.string(),
});

const CauseCount = z.strictObject({
  cause: ParityCause,
  crm: ParityCrm,
  label: z.string(),
  meaning: z.string().describe('What it means, and what to do.'),
  byDesign: z.boolean().describe('Expected by the agreement: no action is needed.'),
  count: z.int(),
});

/** What a comparison found: the totals, why they differ, and how many differences of each cause there are. */
export const ParityReport = ParityRun.extend({
  inParity: z.boolean().describe('Whether all differences are by design.'),
  sentences: z.array(z.string()).describe('The report as text: totals with their reasons, then the values.'),
  totals: z.strictObject({ treaty: Totals, hubspot: Totals, salesforce: Totals }),
  stages: z
    .array(
      z.strictObject({
        stage: z.string().nullable().describe('Null: a stage that the agreement does not know.'),
        treaty: z.int(),
        hubspot: z.int(),
        salesforce: z.int(),
      }),
    )
    .describe('In the order of the funnel.'),
  explanations: z.array(Explanation),
  causes: z.array(CauseCount),
}).meta({ id: 'ParityReport' });
export type ParityReport = z.infer<typeof ParityReport>;

/** The last report, and the comparison that is under way or ended without a result since. */
export const ParityAnswer = z
  .strictObject({
    report: ParityReport.nullable().describe('Null until the first comparison has ended.'),
    newer: ParityRun.nullable().describe('A comparison begun after that of the report.'),
  })
  .meta({ id: 'ParityAnswer' });
export type ParityAnswer = z.infer<typeof ParityAnswer>;

/** One difference between a CRM and Treaty. */
export const ParityDifference = z
  .strictObject({
    n: z.int().describe('Position in the report.'),
    leadKey: z.string().describe('The lead’s id in Treaty and its key in both CRMs.'),
    crm: ParityCrm,
    recordId: z.string().nullable().describe('The record in that CRM; null where there is none.'),
    cause: ParityCause,
    text: z.string().describe('The cause in words.'),
    since: Instant.nullable(),
    detail: z.string().nullable().describe('What the CRM said, or which records there are.'),
    fields: z
      .array(
        z.strictObject({
          label: z.string(),
          treaty: z.string().nullable(),
          hubspot: z.string().nullable(),
          salesforce: z.string().nullable(),
        }),
      )
      .describe(
        'The values that differ in that CRM, as all three hold them; none for a lead that is not there.',
      ),
  })
  .meta({ id: 'ParityDifference' });
export type ParityDifference = z.infer<typeof ParityDifference>;

/** Differences of the last report, page by page. */
export const ParityDifferences = z
  .strictObject({
    runId: z.uuid().nullable().describe('The comparison that found them; null while there was none.'),
    differences: z.array(ParityDifference),
    next: z
      .int()
      .nullable()
      .describe('Pass this position as “after” to get the next page; null on the last page.'),
  })
  .meta({ id: 'ParityDifferences' });
export type ParityDifferences = z.infer<typeof ParityDifferences>;
