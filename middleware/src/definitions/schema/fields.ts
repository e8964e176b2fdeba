import { z } from 'zod';
import { Comparison } from './comparison.ts';
import { Derivation } from './derivation.ts';
import { Plausible, Reading } from './reading.ts';
import { Definition, Key, named, stewarded, TraitName } from './texts.ts';

const ApiName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'expected an API name of Salesforce');
const PropertyName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'expected the internal name of a HubSpot property');
const Percent = z.number().min(0).max(100);

const held = {
  ...named,
  type: z.enum(['text', 'number', 'boolean', 'date', 'domain', 'country']),
  picklist: Key.optional().describe(
    'The list of its values: a list of picklists.yaml, or stage, status, reason, track, pipeline_stage.',
  ),
  trueWhen: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('For a boolean: values of its own that mean true.'),
  falseWhen: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('For a boolean: values of its own that mean false.'),
  plausible: Plausible.optional(),
  notMissing: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Placeholders that are a value of this field: there are people called Null.'),
  trait: TraitName.optional().describe('The name of the trait in scoring conditions.'),
  fact: TraitName.optional().describe('The name of the fact: the person’s name or how to reach them.'),
  compareAs: Key.optional().describe(
    'The comparison used for its values (comparisons); by default domains are normalized and other values compared exactly.',
  ),
  hubspot: z
    .array(PropertyName)
    .describe('The HubSpot properties that hold it: [] for none; several are joined by a space.'),
  salesforce: z
    .strictObject({
      lead: z.array(ApiName),
      contact: z.array(ApiName),
      opportunity: z.array(ApiName).optional(),
    })
    .describe('The Salesforce fields that hold it: [] for none; several are joined by a space.'),
};

/** One of the fields that both teams share. */
const SharedField = z.strictObject({
  ...held,
  decision: Definition.describe('The business decision that the field supports.'),
  owningSystem: z
    .enum(['marketing', 'sales', 'treaty'])
    .describe('The owning system: whose value applies when two differ.'),
  direction: z.enum(['marketing_to_sales', 'sales_to_marketing', 'treaty_to_both']),
  ...stewarded,
  fillRateFloor: Percent.describe(
    'Minimum fill rate in per cent of leads; below it, removal of the field is suggested.',
  ),
  mismatchCeiling: Percent.describe(
    'Per cent of matched records that may differ before the steward is alerted.',
  ),
  requiredForHandoff: z
    .boolean()
    .describe('A lead without it is quarantined instead of handed off to sales.'),
});
export type SharedField = z.infer<typeof SharedField>;

/** What is read or asked for besides the shared fields. */
const SupportingField = z.strictObject(held);
export type SupportingField = z.infer<typeof SupportingField>;

/** What is known about a lead: where it is kept, whose it is, what it is for. */
export const Fields = z.strictObject({
  ...stewarded,
  shared: z.array(SharedField).min(1),
  supporting: z.array(SupportingField),
  derivations: z.array(Derivation),
  comparisons: z.array(Comparison).describe('How values are normalized before they are compared.'),
  reading: Reading.describe('How values are read, whichever door they come through.'),
});
export type Fields = z.infer<typeof Fields>;
