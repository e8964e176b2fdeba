import { z } from 'zod';
import { Comparison } from './comparison.ts';
import { Derivation } from './derivation.ts';
import { Definition, Key, named, stewarded, TraitName } from './texts.ts';

const ApiName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'expected an API name of Salesforce');
const PropertyName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'expected the internal name of a HubSpot property');
const Percent = z.number().min(0).max(100);

const held = {
  ...named,
  type: z.enum(['text', 'number', 'boolean', 'date', 'domain']),
  picklist: Key.optional().describe(
    'The list its values come from: of picklists.yaml, or stage, status, reason, track, pipeline_stage.',
  ),
  trueWhen: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('For a boolean: the values of the HubSpot property that mean yes.'),
  trait: TraitName.optional().describe('The name under which the score may look at it.'),
  fact: TraitName.optional().describe('The name of a fact that says how the person is called and reached.'),
  compareAs: Key.optional().describe(
    'How two of its values are compared (comparisons); left out, by the domain for a domain, else to the letter.',
  ),
  hubspot: z
    .array(PropertyName)
    .describe('Where HubSpot keeps it: [] not there; several, joined by a space.'),
  salesforce: z
    .strictObject({
      lead: z.array(ApiName),
      contact: z.array(ApiName),
      opportunity: z.array(ApiName).optional(),
    })
    .describe('Where Salesforce keeps it: [] not there; several, joined by a space.'),
};

/** One of the fields that both teams share. */
const SharedField = z.strictObject({
  ...held,
  decision: Definition.describe('The business decision that it enables.'),
  owningSystem: z.enum(['marketing', 'sales', 'treaty']).describe('The side whose word counts.'),
  direction: z.enum(['marketing_to_sales', 'sales_to_marketing', 'treaty_to_both']),
  ...stewarded,
  fillRateFloor: Percent.describe('Per cent of the leads. Below it the field is offered for removal.'),
  mismatchCeiling: Percent.describe(
    'Per cent of the matched records that may differ before the steward is told.',
  ),
  requiredForHandoff: z.boolean().describe('A lead that lacks it is not passed on to sales.'),
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
  comparisons: z.array(Comparison).describe('How values are normalised before they are compared.'),
});
export type Fields = z.infer<typeof Fields>;
