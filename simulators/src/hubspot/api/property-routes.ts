import { Router, type Request } from 'express';
import { z } from 'zod';
import type { AccountParts } from '../account-parts.ts';
import { batchAnswer, checkBatchSize } from '../contacts/run-batch.ts';
import { inTransaction } from '../data/account-database.ts';
import {
  archiveProperty,
  createProperty,
  getProperty,
  propertyCreateSchema,
  propertyUpdateSchema,
  updateProperty,
} from '../properties/define-property.ts';
import { viewProperty } from '../properties/view-property.ts';
import { propertyGroupRoutes } from './property-group-routes.ts';
import { readInput } from './read-request.ts';

const createBatchSchema = z.object({ inputs: z.array(propertyCreateSchema) });
const namesSchema = z.object({ inputs: z.array(z.object({ name: z.string() })) });
type Named = Request<{ name: string }>;

const batchRoutes = (parts: AccountParts): Router => {
  const router = Router();
  router.post('/create', (request, response) => {
    const { inputs } = readInput(createBatchSchema, request.body);
    checkBatchSize(inputs);
    const made = inTransaction(parts.database, () => inputs.map((input) => createProperty(parts, input)));
    response.status(201).json(batchAnswer(parts, 201, made.map(viewProperty), []).body);
  });
  router.post('/read', (request, response) => {
    const { inputs } = readInput(namesSchema, request.body);
    checkBatchSize(inputs);
    const found = inputs.map(({ name }) => viewProperty(getProperty(parts, name)));
    response.json(batchAnswer(parts, 200, found, []).body);
  });
  router.post('/archive', (request, response) => {
    const { inputs } = readInput(namesSchema, request.body);
    checkBatchSize(inputs);
    for (const { name } of inputs) archiveProperty(parts, name);
    response.status(204).end();
  });
  return router;
};

/** Contact properties and their groups. */
export const propertyRoutes = (parts: AccountParts): Router => {
  const router = Router();
  router.use('/groups', propertyGroupRoutes(parts));
  router.use('/batch', batchRoutes(parts));
  router.get('/', (_, response) => {
    response.json({ results: parts.properties.all().map(viewProperty) });
  });
  router.post('/', (request, response) => {
    const definition = createProperty(parts, readInput(propertyCreateSchema, request.body));
    response.status(201).json(viewProperty(definition));
  });
  router.get('/:name', (request: Named, response) => {
    response.json(viewProperty(getProperty(parts, request.params.name)));
  });
  router.patch('/:name', (request: Named, response) => {
    const given = readInput(propertyUpdateSchema, request.body);
    response.json(viewProperty(updateProperty(parts, request.params.name, given)));
  });
  router.delete('/:name', (request: Named, response) => {
    archiveProperty(parts, request.params.name);
    response.status(204).end();
  });
  return router;
};
