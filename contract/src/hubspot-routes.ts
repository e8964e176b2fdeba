import { z } from 'zod';
import { HubSpotId } from './crm-id.ts';
import {
  ActionAnswer,
  type HubSpotBatchEntry,
  HubSpotEvents,
  RecordActivityAction,
} from './hubspot-events.ts';
import { CardAnswer } from './lead-card.ts';
import { bare, largeBody, smallBody, type Route } from './route.ts';
import { DecisionAnswer, DecisionRequest } from './decision.ts';

const ContactParams = z.strictObject({ id: HubSpotId });

/** One value: a name that comes twice was added by the card's own code, to be taken for what HubSpot says. */
const identity = () => z.string({ error: 'Expected exactly one value.' }).max(320).optional();

/** `hubspot.fetch` adds to the query who asks, and signs it. */
const CardQuery = z.looseObject({
  since: z.string().max(100).optional(),
  userId: identity(),
  userEmail: identity(),
  portalId: identity(),
  appId: identity(),
});

const portalOfQuery = ({ query }: { query: z.output<typeof CardQuery> }): readonly unknown[] => [
  query.portalId,
];

/** The target URL of a webhook or an action may have a query of its own; it is signed like the rest. */
const TargetQuery = z.looseObject({});

/** The routes that HubSpot calls. */
export const hubspotRoutes = {
  hubspotWebhooks: {
    ...bare,
    method: 'post',
    path: '/hubspot/webhooks',
    summary: 'Events of HubSpot: stored first, worked on later.',
    authentication: { kind: 'hubspot', signatures: ['v3'] },
    portalIds: ({ body }: { body: readonly HubSpotBatchEntry[] }) =>
      body.map((entry) => ('event' in entry ? entry.event.portalId : undefined)),
    status: 204,
    query: TargetQuery,
    bodyLimit: largeBody,
    body: HubSpotEvents,
    answer: z.void(),
  },
  hubspotRecordActivity: {
    ...bare,
    method: 'post',
    path: '/hubspot/actions/record-activity',
    summary: 'The workflow action “record activity”.',
    authentication: { kind: 'hubspot', signatures: ['v3', 'v2'] },
    portalIds: ({ body }: { body: RecordActivityAction }) => [body.origin.portalId],
    status: 200,
    query: TargetQuery,
    bodyLimit: largeBody,
    body: RecordActivityAction,
    answer: ActionAnswer,
  },
  hubspotCard: {
    ...bare,
    method: 'get',
    path: '/hubspot/cards/contacts/{id}',
    summary: 'The lead card of a contact; says “unchanged” to who holds it.',
    authentication: { kind: 'hubspot', signatures: ['v3'] },
    portalIds: portalOfQuery,
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
    authentication: { kind: 'hubspot', signatures: ['v3'] },
    portalIds: portalOfQuery,
    status: 200,
    bodyLimit: smallBody,
    params: ContactParams,
    query: CardQuery,
    body: DecisionRequest,
    answer: DecisionAnswer,
  },
} as const satisfies Record<string, Route>;
