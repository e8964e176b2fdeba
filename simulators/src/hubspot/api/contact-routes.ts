import { Router, type Request } from 'express';
import { z } from 'zod';
import type { AccountParts } from '../account-parts.ts';
import { getContact } from '../contacts/find-contact.ts';
import { viewContact, viewWritten, type Selection } from '../contacts/view-contact.ts';
import { archiveContact, createContact, updateContact } from '../contacts/write-contact.ts';
import { byIntegration } from './by-integration.ts';
import { nextPage, propertiesSchema, queryNames, queryPage, queryText, readInput } from './read-request.ts';

const writeSchema = z.object({ properties: propertiesSchema });

const selectionOf = (request: Request): Selection => ({
  properties: queryNames(request, 'properties'),
  propertiesWithHistory: queryNames(request, 'propertiesWithHistory'),
});

const listContacts = (parts: AccountParts, request: Request): object => {
  const { limit, from } = queryPage(request);
  const archived = queryText(request, 'archived') === 'true';
  const found = parts.contacts.list({ from, limit: limit + 1, archived });
  const next = found[limit];
  return {
    results: found.slice(0, limit).map((contact) => viewContact(parts, contact, selectionOf(request))),
    ...(next === undefined ? {} : nextPage(request, String(next.id))),
  };
};

/** Contacts one at a time, and the list of them. */
export const contactRoutes = (parts: AccountParts): Router => {
  const router = Router();
  const named = (request: Request<{ id: string }>) =>
    getContact(parts, request.params.id, queryText(request, 'idProperty'));

  router.get('/', (request, response) => {
    response.json(listContacts(parts, request));
  });
  router.post('/', (request, response) => {
    const { properties } = readInput(writeSchema, request.body);
    response.status(201).json(viewWritten(parts, createContact(parts, properties, byIntegration(parts))));
  });
  router.get('/:id', (request: Request<{ id: string }>, response) => {
    response.json(viewContact(parts, named(request), selectionOf(request)));
  });
  router.patch('/:id', (request: Request<{ id: string }>, response) => {
    const { properties } = readInput(writeSchema, request.body);
    const contact = updateContact(parts, named(request), properties, byIntegration(parts));
    response.json(viewWritten(parts, contact));
  });
  router.delete('/:id', (request: Request<{ id: string }>, response) => {
    archiveContact(parts, named(request), byIntegration(parts));
    response.status(204).end();
  });
  return router;
};
