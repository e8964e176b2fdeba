import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { propertyDefinitionSchema, type PropertyDefinition } from '../model/property-definition.ts';
import { standardGroups, standardProperties } from '../model/standard-properties.ts';

/** A heading under which HubSpot shows properties. */
export interface PropertyGroup {
  readonly name: string;
  readonly label: string;
  readonly displayOrder: number;
}

/** The account's contact properties and their groups. */
export interface PropertyTable {
  readonly get: (name: string) => PropertyDefinition | undefined;
  readonly all: () => PropertyDefinition[];
  /** Adds the definition or replaces the one of that name. */
  readonly save: (definition: PropertyDefinition) => void;
  readonly archive: (name: string, at: number) => void;
  readonly group: (name: string) => PropertyGroup | undefined;
  readonly groups: () => PropertyGroup[];
  readonly saveGroup: (group: PropertyGroup) => void;
  readonly removeGroup: (name: string) => void;
}

const definitionRow = z
  .object({ definition: z.string() })
  .transform((row) => propertyDefinitionSchema.parse(JSON.parse(row.definition)));

const groupRow = z
  .object({ name: z.string(), label: z.string(), display_order: z.number() })
  .transform((row): PropertyGroup => ({ name: row.name, label: row.label, displayOrder: row.display_order }));

const openGroups = (
  database: DatabaseSync,
): Pick<PropertyTable, 'group' | 'groups' | 'saveGroup' | 'removeGroup'> => {
  const group = database.prepare('select * from property_group where name = ?');
  const groups = database.prepare('select * from property_group order by display_order, name');
  const saveGroup = database.prepare('insert or replace into property_group values (?, ?, ?)');
  const removeGroup = database.prepare('delete from property_group where name = ?');
  return {
    group: (name) => groupRow.optional().parse(group.get(name)),
    groups: () => z.array(groupRow).parse(groups.all()),
    saveGroup: ({ name, label, displayOrder }) => saveGroup.run(name, label, displayOrder),
    removeGroup: (name) => removeGroup.run(name),
  };
};

/** Opens the table and puts HubSpot's own properties into it where they are missing. */
export const openPropertyTable = (database: DatabaseSync): PropertyTable => {
  const all = database.prepare('select definition from property where archived_at is null order by name');
  const save = database.prepare('insert or replace into property values (?, ?, null)');
  const archive = database.prepare('update property set archived_at = ? where name = ?');
  const groups = openGroups(database);
  const saved = z.array(definitionRow).parse(all.all());
  const definitions = new Map(saved.map((definition) => [definition.name, definition]));

  const saveDefinition = (definition: PropertyDefinition): void => {
    save.run(definition.name, JSON.stringify(definition));
    definitions.set(definition.name, definition);
  };
  for (const group of standardGroups) if (groups.group(group.name) === undefined) groups.saveGroup(group);
  for (const standard of standardProperties) if (!definitions.has(standard.name)) saveDefinition(standard);

  return {
    ...groups,
    get: (name) => definitions.get(name),
    all: () => [...definitions.values()],
    save: saveDefinition,
    archive: (name, at) => {
      archive.run(at, name);
      definitions.delete(name);
    },
  };
};
