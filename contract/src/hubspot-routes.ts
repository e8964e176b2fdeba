import { z } from 'zod';
import { ActionAnswer, HubSpotEvents, RecordActivityAction } from './hubspot-events.ts';
import { CardAnswer } from './lead-card.ts';
import { bare, type Route } from './route.ts';
import { VerdictAnswer, VerdictRequest } from './verdict.ts';

const ContactParams = z.strictObject({ id: z.string().regex(/^\d{1,20}$/) });
const CardQuery = z.looseObject({ since: z.string().max(100).optional() });

/** The routes that HubSpot calls. */
export const hubspotRoutes = {
  hubspotWebhooks: {
    ...bare,
    method: 'post',
    path: '/hubspot/webhooks',
    summary: 'Events of HubSpot: stored first, worked on later.',
    caller: 'hubspot:request',
    status: 204,
    body: HubSpotEvents,
    answer: z.void(),
  },
  hubspotRecordActivity: {
    ...bare,
    method: 'post',
    path: '/hubspot/actions/record-activity',
    summary: 'The workflow action “record activity”.',
    caller: 'hubspot:action',
    status: 200,
    body: RecordActivityAction,
    answer: ActionAnswer,
  },
  hubspotCard: {
    ...bare,
    method: 'get',
    path: '/hubspot/cards/contacts/{id}',
    summary: 'The lead card of a contact; says “unchanged” to who holds it.',
    caller: 'hubspot:request',
    status: 200,
    params: ContactParams,
    query: CardQuery,
    answer: CardAnswer,
  },
  hubspotVerdict: {
    ...bare,
    method: 'post',
    path: '/hubspot/cards/contacts/{id}',
    summary: 'Accept or reject the contact’s open cycle.',
    caller: 'hubspot:request',
    status: 200,
    params: ContactParams,
    query: CardQuery,
    body: VerdictRequest,
    answer: VerdictAnswer,
  },
} as const satisfies Record<string, Route>;
