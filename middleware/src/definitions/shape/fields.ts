import { z } from 'zod';
import { Derivation } from './derivation.ts';
import { Definition, Key, named, stewarded, TraitName } from './words.ts';

const ApiName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'expected an API name of Salesforce');
const PropertyName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'expected the internal name of a HubSpot property');

const held = {
  ...named,
  type: z.enum(['text', 'number', 'boolean', 'date', 'domain']),
  /** The list its values come from: of picklists.yaml, or stage, status, reason, track. */
  picklist: Key.optional(),
  /** For a boolean: the values of the HubSpot property that mean yes. */
  trueWhen: z.array(z.string()).min(1).optional(),
  /** Under which name the lead's traits hold it (what scoring may look at) ... */
  trait: TraitName.optional(),
  /** ... or its facts (how the person is called and reached). */
  fact: TraitName.optional(),
  /** Where each CRM keeps it: no name, not there; several, the parts that are read joined by a space. */
  hubspot: z.array(PropertyName),
  salesforce: z.strictObject({
    lead: z.array(ApiName),
    contact: z.array(ApiName),
    opportunity: z.array(ApiName).optional(),
  }),
};

/** One of the fields that both teams share. */
const SharedField = z.strictObject({
  ...held,
  /** The business decision that it enables. */
  decision: Definition,
  owningSystem: z.enum(['marketing', 'sales', 'treaty']),
  direction: z.enum(['marketing_to_sales', 'sales_to_marketing', 'treaty_to_both']),
  ...stewarded,
  /** Per cent of the leads. Below it the field is offered for removal. */
  fillRateFloor: z.number().min(0).max(100),
  /** A lead that lacks it is not passed on to sales. */
  requiredForHandoff: z.boolean(),
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
});
export type Fields = z.infer<typeof Fields>;
