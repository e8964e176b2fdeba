import { z } from 'zod';
import type { AccountParts } from '../account-parts.ts';
import { alreadyExists, invalidInput, notFound } from '../model/hubspot-error.ts';
import {
  fieldTypes,
  propertyDefinitionSchema,
  propertyOptionSchema,
  propertyTypeSchema,
  type PropertyDefinition,
} from '../model/property-definition.ts';
import { definitionDefaults } from '../model/standard-properties.ts';

const changeable = {
  groupName: z.string(),
  label: z.string().min(1),
  type: propertyTypeSchema,
  fieldType: z.string(),
  description: z.string().optional(),
  options: z.array(propertyOptionSchema).optional(),
  displayOrder: z.number().int().optional(),
  hidden: z.boolean().optional(),
  formField: z.boolean().optional(),
};

/** What creates a property; only here may it be made unique. */
export const propertyCreateSchema = z.object({
  ...changeable,
  name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'a name takes lower-case letters, digits and _'),
  hasUniqueValue: z.boolean().optional(),
  externalOptions: z.boolean().optional(),
});
export type PropertyCreate = z.infer<typeof propertyCreateSchema>;

/** What changes a property; a list of options replaces the whole list. */
export const propertyUpdateSchema = z.object(changeable).partial();
export type PropertyUpdate = z.infer<typeof propertyUpdateSchema>;

const mostUnique = 10;

const checkOptions = ({ name, options }: PropertyDefinition): void => {
  for (const key of ['label', 'value'] as const) {
    const all = options.map((option) => option[key]);
    const repeated = all.find((text, index) => all.indexOf(text) !== index);
    if (repeated !== undefined)
      throw invalidInput(`Property "${name}" has two options with the ${key} "${repeated}".`);
  }
};

const checkDefinition = (parts: AccountParts, definition: PropertyDefinition): void => {
  const allowed: readonly string[] = fieldTypes[definition.type];
  if (!allowed.includes(definition.fieldType))
    throw invalidInput(
      `Property "${definition.name}": type ${definition.type} takes the field types ${allowed.join(', ')}, not ${definition.fieldType}.`,
    );
  if (parts.properties.group(definition.groupName) === undefined)
    throw invalidInput(`Property group "${definition.groupName}" does not exist; create it first.`);
  checkOptions(definition);
};

/** The definition of that name, or a 404. */
export const getProperty = (parts: AccountParts, name: string): PropertyDefinition => {
  const definition = parts.properties.get(name);
  if (definition === undefined) throw notFound(`Property "${name}" does not exist`, name);
  return definition;
};

/** Creates a property of the account's own. */
export const createProperty = (parts: AccountParts, given: PropertyCreate): PropertyDefinition => {
  if (parts.properties.get(given.name) !== undefined)
    throw alreadyExists(`A property named '${given.name}' already exists.`, 'OBJECT_ALREADY_EXISTS');
  const unique = parts.properties.all().filter((each) => each.hasUniqueValue);
  if (given.hasUniqueValue === true && unique.length >= mostUnique)
    throw invalidInput(`An object type takes at most ${mostUnique} properties with unique values.`);
  const now = parts.clock.now();
  const fresh = { ...definitionDefaults, options: [], createdAt: now, updatedAt: now };
  const definition = propertyDefinitionSchema.parse({ ...fresh, ...given });
  checkDefinition(parts, definition);
  parts.properties.save(definition);
  return definition;
};

/** Changes a property. Of HubSpot's own properties only the options may change, where they are open. */
export const updateProperty = (
  parts: AccountParts,
  name: string,
  given: PropertyUpdate,
): PropertyDefinition => {
  const present = getProperty(parts, name);
  const onlyOptions = Object.keys(given).every((key) => key === 'options');
  if (present.hubspotDefined && (!onlyOptions || present.readOnlyOptions || present.options.length === 0))
    throw invalidInput(`Property "${name}" is HubSpot's own; its definition cannot be changed.`);
  const definition = propertyDefinitionSchema.parse({ ...present, ...given, updatedAt: parts.clock.now() });
  checkDefinition(parts, definition);
  parts.properties.save(definition);
  return definition;
};

/** Archives a property of the account's own. */
export const archiveProperty = (parts: AccountParts, name: string): void => {
  if (getProperty(parts, name).hubspotDefined)
    throw invalidInput(`Property "${name}" is HubSpot's own; it cannot be archived.`);
  parts.properties.archive(name, parts.clock.now());
};
