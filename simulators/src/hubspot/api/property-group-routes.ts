import { Router, type Request } from 'express';
import { z } from 'zod';
import type { AccountParts } from '../account-parts.ts';
import type { PropertyGroup } from '../data/property-table.ts';
import { alreadyExists, invalidInput, notFound } from '../model/hubspot-error.ts';
import { readInput } from './read-request.ts';

const groupSchema = z.object({
  name: z.string().min(1),
  label: z.string().min(1),
  displayOrder: z.number().int().default(-1),
});
const groupUpdateSchema = groupSchema.omit({ name: true }).partial();
type Named = Request<{ name: string }>;

const view = (group: PropertyGroup): object => ({ ...group, archived: false });

const getGroup = (parts: AccountParts, name: string): PropertyGroup => {
  const group = parts.properties.group(name);
  if (group === undefined) throw notFound(`Property group "${name}" does not exist`, name);
  return group;
};

/** Groups of contact properties. */
export const propertyGroupRoutes = (parts: AccountParts): Router => {
  const router = Router();
  router.get('/', (_, response) => {
    response.json({ results: parts.properties.groups().map(view) });
  });
  router.post('/', (request, response) => {
    const group = readInput(groupSchema, request.body);
    if (parts.properties.group(group.name) !== undefined)
      throw alreadyExists(`A group named '${group.name}' already exists.`, 'OBJECT_ALREADY_EXISTS');
    parts.properties.saveGroup(group);
    response.status(201).json(view(group));
  });
  router.get('/:name', (request: Named, response) => {
    response.json(view(getGroup(parts, request.params.name)));
  });
  router.patch('/:name', (request: Named, response) => {
    const { label, displayOrder } = readInput(groupUpdateSchema, request.body);
    const present = getGroup(parts, request.params.name);
    const group = {
      ...present,
      label: label ?? present.label,
      displayOrder: displayOrder ?? present.displayOrder,
    };
    parts.properties.saveGroup(group);
    response.json(view(group));
  });
  router.delete('/:name', (request: Named, response) => {
    const { name } = getGroup(parts, request.params.name);
    if (parts.properties.all().some((definition) => definition.groupName === name))
      throw invalidInput(`Group "${name}" still has properties; move or archive them first.`);
    parts.properties.removeGroup(name);
    response.status(204).end();
  });
  return router;
};
