import { Router, type Request } from 'express';
import type { AccountParts } from '../account-parts.ts';
import type { Owner } from '../data/owner-table.ts';
import { notFound } from '../model/hubspot-error.ts';
import { instantText } from '../model/instant-text.ts';
import { nextPage, queryPage, queryText } from './read-request.ts';

const view = (owner: Owner): object => ({
  ...owner,
  id: String(owner.id),
  type: 'PERSON',
  userIdIncludingInactive: owner.userId,
  archived: false,
  createdAt: instantText(owner.createdAt),
  updatedAt: instantText(owner.createdAt),
});

/** Owners; they are made in HubSpot's settings, so the API only reads them. */
export const ownerRoutes = (parts: AccountParts): Router => {
  const router = Router();
  router.get('/', (request, response) => {
    const { limit, from } = queryPage(request);
    const email = queryText(request, 'email');
    const found = parts.owners
      .all()
      .filter((owner) => owner.id >= from && (email === undefined || owner.email === email));
    const next = found[limit];
    response.json({
      results: found.slice(0, limit).map(view),
      ...(next === undefined ? {} : nextPage(request, String(next.id))),
    });
  });
  router.get('/:id', (request: Request<{ id: string }>, response) => {
    const id = Number(request.params.id);
    const byUser = queryText(request, 'idProperty') === 'userId';
    const owner = parts.owners.all().find((each) => (byUser ? each.userId : each.id) === id);
    if (owner === undefined) throw notFound(`Owner ${request.params.id} does not exist`, request.params.id);
    response.json(view(owner));
  });
  return router;
};
