import { Router } from 'express';
import { Email } from '@treaty/contract/email';
import { z } from 'zod';
import { hubspotUser } from '../../demo/hubspot-user.ts';
import { ControlError, readBody } from '../../supervisor/control/control-problem.ts';
import type { WorkbenchDependencies } from '../workbench-dependencies.ts';
import { readContactProperties } from './contact-properties.ts';
import { contactView } from './contact-view.ts';

const Fetch = z.strictObject({
  user: Email,
  url: z.string(),
  method: z.string(),
  body: z.unknown().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  timeout: z.number().positive().optional(),
});

/** What HubSpot provides to the contact page: the contact, and `hubspot.fetch` for the card, with the rules of its proxy. */
export function hubspotPageRoutes({
  hubspot,
  agreement,
}: Pick<WorkbenchDependencies, 'hubspot' | 'agreement'>): Router {
  const properties = readContactProperties();
  return Router()
    .get('/contacts/:id', (request, response) => {
      response.json(contactView(properties, hubspot.contacts.get(request.params.id)));
    })
    .post('/fetch', async (request, response) => {
      const { user: email, ...asked } = readBody(Fetch, request);
      const user = hubspotUser(hubspot, agreement, email);
      if (user === null) throw new ControlError(404, `No HubSpot user has the address ${email}.`);
      response.json(await hubspot.cardFetch({ ...asked, user }));
    });
}
