import { Router } from 'express';
import { createMiddlewareClient } from '../../demo/clients/middleware-client.ts';
import { ControlError } from '../../supervisor/control/control-problem.ts';
import type { WorkbenchDependencies } from '../workbench-dependencies.ts';
import { readStoryPlan } from '../../demo/story/story-plan.ts';
import type { HubSpotAccount } from '../../../../simulators/src/hubspot/hubspot-account.ts';
import { listLeads } from './lead-list.ts';

/** The leads of the demo: list, creation, trace and conversion. */
export function leadRoutes(parts: WorkbenchDependencies): Router {
  const { hubspot, salesforce, addresses, apiToken } = parts;
  const middleware = createMiddlewareClient(addresses.middleware, apiToken);
  const trace = async (contactId: string) => {
    const { properties } = hubspot.contacts.get(contactId);
    const id = properties['treaty_key'] ?? (await middleware.findLead(properties['email'] ?? ''))?.id;
    return id === undefined ? [] : middleware.trace(id);
  };
  return Router()
    .get('/', (_request, response) => void response.json({ leads: listLeads({ hubspot, salesforce }) }))
    .post('/', (_request, response) => {
      response.status(201).json({ contactId: hubspot.contacts.create(newLead(hubspot)).id });
    })
    .get('/:contactId/trace', async (request, response) => {
      // A stopped middleware is part of the demo, not an error.
      const entries = await trace(request.params.contactId).catch(() => null);
      response.json({ entries });
    })
    .post('/:contactId/convert', (request, response) => {
      const record = listLeads({ hubspot, salesforce }).find(
        ({ contactId }) => contactId === request.params.contactId,
      )?.salesforce;
      if (record?.object !== 'Lead')
        throw new ControlError(409, 'There is no lead in Salesforce that could be converted.');
      salesforce.records.convertLead(record.id, { actor: record.ownerId });
      response.json({});
    });
}

/** The properties of a person of the story who is not in HubSpot yet. */
function newLead({ contacts }: HubSpotAccount): Record<string, string> {
  const { contact, people } = readStoryPlan();
  const { properties } = contact;
  const host = new URL(properties['website'] ?? 'https://company.example').hostname.replace(/^www\./, '');
  for (let round = 1; ; round += 1) {
    for (const [firstname, lastname] of people) {
      const email = `${firstname}.${lastname}${round === 1 ? '' : round}@${host}`.toLowerCase();
      if (contacts.byEmail(email) === undefined) return { ...properties, email, firstname, lastname };
    }
  }
}
