import { z } from 'zod';

/** The field types that HubSpot allows for each property type. */
export const fieldTypes = {
  string: ['text', 'textarea', 'html', 'file', 'phonenumber', 'calculation_equation'],
  number: ['number', 'calculation_equation'],
  date: ['date'],
  datetime: ['date'],
  enumeration: ['select', 'radio', 'checkbox', 'booleancheckbox', 'calculation_equation'],
  bool: ['booleancheckbox', 'calculation_equation'],
} as const;

export const propertyTypeSchema = z.enum(['string', 'number', 'date', 'datetime', 'enumeration', 'bool']);
export type PropertyType = z.infer<typeof propertyTypeSchema>;

export const propertyOptionSchema = z.object({
  label: z.string().min(1),
  value: z.string().min(1),
  displayOrder: z.number().int().default(-1),
  hidden: z.boolean().default(false),
  description: z.string().optional(),
});
export type PropertyOption = z.infer<typeof propertyOptionSchema>;

/** A contact property as this account keeps it. */
export const propertyDefinitionSchema = z.object({
  name: z.string(),
  label: z.string(),
  description: z.string(),
  groupName: z.string(),
  type: propertyTypeSchema,
  fieldType: z.string(),
  options: z.array(propertyOptionSchema),
  displayOrder: z.number().int(),
  hidden: z.boolean(),
  formField: z.boolean(),
  hasUniqueValue: z.boolean(),
  /** HubSpot's own property: it cannot be archived, nor its definition changed. */
  hubspotDefined: z.boolean(),
  /** The API may not write it; HubSpot itself does. */
  readOnlyValue: z.boolean(),
  readOnlyOptions: z.boolean(),
  /** The allowed values live elsewhere, as owners do. */
  externalOptions: z.boolean(),
  createdAt: z.number().int(),
  updatedAt: z.number().int(),
});
export type PropertyDefinition = z.infer<typeof propertyDefinitionSchema>;

/** Says whether two records may not share a value: properties created so, and email always. */
export const isUnique = (definition: PropertyDefinition): boolean =>
  definition.hasUniqueValue || definition.name === 'email';
