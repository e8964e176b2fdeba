import { Instant } from '@treaty/contract/instant';
import { Router } from 'express';
import { Email } from '@treaty/contract/email';
import { z } from 'zod';
import { hubspotUser } from '../../demo/hubspot-user.ts';
import { ControlError, readBody } from './control-problem.ts';
import type { ControlDependencies } from './control-dependencies.ts';

const Properties = z.strictObject({ properties: z.record(z.string(), z.string()) });

const Activity = z.strictObject({
  type: z.string().min(1),
  occurredAt: Instant.optional(),
  sourceKey: z.string().min(1).max(200).optional(),
});

const CardCall = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('GET'), user: Email, since: z.string().optional() }),
  z.strictObject({ method: z.literal('POST'), user: Email, body: z.record(z.string(), z.unknown()) }),
]);

/** Actions of people and workflows in the simulated HubSpot; refusals carry HubSpot's own messages. */
export function hubspotRoutes({ hubspot, agreement, publicUrl }: ControlDependencies): Router {
  const cardUser = (email: string) => {
    const user = hubspotUser(hubspot, agreement, email);
    if (user !== null) return user;
    throw new ControlError(
      404,
      `No HubSpot user has the address ${email}; GET /control/people lists the users.`,
    );
  };
  return Router()
    .post('/contacts', (request, response) => {
      response.status(201).json(hubspot.contacts.create(readBody(Properties, request).properties));
    })
    .get('/contacts/:id', (request, response) => void response.json(hubspot.contacts.get(request.params.id)))
    .patch('/contacts/:id', (request, response) => {
      response.json(hubspot.contacts.update(request.params.id, readBody(Properties, request).properties));
    })
    .post('/contacts/:id/activities', (request, response) => {
      const { occurredAt, type, sourceKey } = readBody(Activity, request);
      const callbackId = hubspot.workflows.recordActivity({
        contactId: request.params.id,
        type,
        ...(occurredAt === undefined ? {} : { occurredAt: Date.parse(occurredAt) }),
        ...(sourceKey === undefined ? {} : { sourceKey }),
      });
      response.status(202).json({ callbackId });
    })
    .post('/contacts/:id/card', async (request, response) => {
      const call = readBody(CardCall, request);
      const url = new URL(`/hubspot/cards/contacts/${encodeURIComponent(request.params.id)}`, publicUrl);
      if (call.method === 'GET' && call.since !== undefined) url.searchParams.set('since', call.since);
      const answer = await hubspot.cardFetch({
        method: call.method,
        url: url.href,
        user: cardUser(call.user),
        ...(call.method === 'POST' ? { body: call.body } : {}),
      });
      response.status(answer.status).json(answer.body);
    });
}
