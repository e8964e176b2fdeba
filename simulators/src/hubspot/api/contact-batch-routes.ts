import { Router, type Response } from 'express';
import { z } from 'zod';
import type { AccountParts } from '../account-parts.ts';
import { findContact, getContact } from '../contacts/find-contact.ts';
import { checkBatchSize, readAnswer, runBatch, type BatchAnswer } from '../contacts/run-batch.ts';
import { searchContacts, searchSchema } from '../contacts/search-contacts.ts';
import { upsertContact } from '../contacts/upsert-contact.ts';
import { viewContact, viewWritten } from '../contacts/view-contact.ts';
import { archiveContact, createContact, updateContact } from '../contacts/write-contact.ts';
import { byIntegration } from './by-integration.ts';
import { propertiesSchema, readInput } from './read-request.ts';

const traced = { properties: propertiesSchema, objectWriteTraceId: z.string().optional() };
const identified = z.object({ id: z.string() });
const createSchema = z.object({ inputs: z.array(z.object(traced)) });
const updateSchema = z.object({
  inputs: z.array(z.object({ ...traced, id: z.string(), idProperty: z.string().optional() })),
});
const upsertSchema = z.object({
  inputs: z.array(z.object({ ...traced, id: z.string().min(1), idProperty: z.string() })),
});
const archiveSchema = z.object({ inputs: z.array(identified) });
const readSchema = z.object({
  properties: z.array(z.string()).default([]),
  propertiesWithHistory: z.array(z.string()).default([]),
  idProperty: z.string().optional(),
  inputs: z.array(identified),
});

const readBatch = (parts: AccountParts, input: z.infer<typeof readSchema>): BatchAnswer => {
  checkBatchSize(input.inputs);
  const missing = input.inputs.filter(({ id }) => findContact(parts, id, input.idProperty) === undefined);
  const found = input.inputs.flatMap(({ id }) => findContact(parts, id, input.idProperty) ?? []);
  const results = found.map((contact) => viewContact(parts, contact, input));
  return readAnswer(
    parts,
    results,
    missing.map(({ id }) => id),
  );
};

const createBatch = (parts: AccountParts, { inputs }: z.infer<typeof createSchema>): BatchAnswer =>
  runBatch(parts, {
    success: 201,
    mayBePartial: true,
    items: inputs.map(({ properties, objectWriteTraceId }) => ({
      traceId: objectWriteTraceId,
      run: () => viewWritten(parts, createContact(parts, properties, byIntegration(parts))),
    })),
  });

const updateBatch = (parts: AccountParts, { inputs }: z.infer<typeof updateSchema>): BatchAnswer =>
  runBatch(parts, {
    success: 200,
    mayBePartial: true,
    items: inputs.map(({ id, idProperty, properties, objectWriteTraceId }) => ({
      id,
      traceId: objectWriteTraceId,
      run: () => {
        const contact = getContact(parts, id, idProperty);
        return viewWritten(parts, updateContact(parts, contact, properties, byIntegration(parts)));
      },
    })),
  });

/** An upsert by email succeeds or fails as a whole; by any other unique property it may succeed in part. */
const upsertBatch = (parts: AccountParts, { inputs }: z.infer<typeof upsertSchema>): BatchAnswer =>
  runBatch(parts, {
    success: 200,
    mayBePartial: inputs.every((input) => input.idProperty !== 'email'),
    items: inputs.map((input) => ({
      id: input.id,
      traceId: input.objectWriteTraceId,
      run: () => {
        const { contact, isNew } = upsertContact(parts, input, byIntegration(parts));
        return { ...viewWritten(parts, contact), new: isNew };
      },
    })),
  });

const archiveBatch = (parts: AccountParts, { inputs }: z.infer<typeof archiveSchema>): void => {
  checkBatchSize(inputs);
  for (const { id } of inputs) {
    const contact = findContact(parts, id, undefined);
    if (contact !== undefined) archiveContact(parts, contact, byIntegration(parts));
  }
};

/** Contacts by the hundred, and the search. */
export const contactBatchRoutes = (parts: AccountParts): Router => {
  const router = Router();
  const answer = (response: Response, { status, body }: BatchAnswer) => response.status(status).json(body);

  router.post('/batch/read', (request, response) => {
    answer(response, readBatch(parts, readInput(readSchema, request.body)));
  });
  router.post('/batch/create', (request, response) => {
    answer(response, createBatch(parts, readInput(createSchema, request.body)));
  });
  router.post('/batch/update', (request, response) => {
    answer(response, updateBatch(parts, readInput(updateSchema, request.body)));
  });
  router.post('/batch/upsert', (request, response) => {
    answer(response, upsertBatch(parts, readInput(upsertSchema, request.body)));
  });
  router.post('/batch/archive', (request, response) => {
    archiveBatch(parts, readInput(archiveSchema, request.body));
    response.status(204).end();
  });
  router.post('/search', (request, response) => {
    const search = readInput(searchSchema, request.body ?? {});
    const { total, contacts, after } = searchContacts(parts, search);
    const selection = { properties: search.properties, propertiesWithHistory: [] };
    response.json({
      total,
      results: contacts.map((contact) => viewContact(parts, contact, selection)),
      ...(after === undefined ? {} : { paging: { next: { after } } }),
    });
  });
  return router;
};
