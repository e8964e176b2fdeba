import { z } from 'zod';
import type { HubSpotProperty } from '../../src/definitions/crm-labels/hubspot-properties.ts';

const Option = z.object({
  value: z.string(),
  label: z.string(),
  description: z.string().nullish(),
  displayOrder: z.number().default(-1),
  hidden: z.boolean().default(false),
});

/** A contact property as the account has it. */
export const PropertyState = z.object({
  name: z.string(),
  label: z.string(),
  description: z.string().default(''),
  groupName: z.string(),
  type: z.string(),
  fieldType: z.string(),
  options: z.array(Option).default([]),
  hubspotDefined: z.boolean().default(false),
  hasUniqueValue: z.boolean().default(false),
  modificationMetadata: z.object({ readOnlyOptions: z.boolean().default(false) }).optional(),
});
export type PropertyState = z.infer<typeof PropertyState>;
export type OptionState = z.infer<typeof Option>;

/** What the account has: its properties and the names of its property groups. */
export interface AccountState {
  readonly properties: readonly PropertyState[];
  readonly groups: readonly string[];
}

/** A property as Treaty wants it. */
export type WantedProperty = HubSpotProperty & { readonly hasUniqueValue?: boolean };

/** The group that holds what is Treaty's, and nothing else. */
export const group = { name: 'treaty', label: 'Treaty' } as const;

const text = { groupName: group.name, type: 'string', fieldType: 'text' } as const;

/** What Treaty needs besides the fields of the agreement. */
export const ownProperties: readonly WantedProperty[] = [
  {
    ...text,
    name: 'treaty_key',
    label: 'Treaty key',
    description: 'Names the lead in both CRMs.',
    hasUniqueValue: true,
  },
  {
    ...text,
    name: 'treaty_model_version',
    label: 'Model version',
    description: 'The scoring model behind the score.',
  },
];

/** Whether a property belongs to the account and not to us: HubSpot's own ones, and those it had before. */
export const belongsToAccount = ({ hubspotDefined, groupName }: PropertyState): boolean =>
  hubspotDefined || groupName !== group.name;
