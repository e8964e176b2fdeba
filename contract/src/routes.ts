import { z } from 'zod';
import { ActiveDefinitions } from './active-definitions.ts';
import { ActivityAnswer, ActivityRequest } from './activity.ts';
import { ClockPreview, ClockPreviewRequest } from './clock.ts';
import { Health, Readiness } from './health.ts';
import { ActionAnswer, HubSpotEvents, RecordActivityAction } from './hubspot-events.ts';
import { LeadList } from './lead.ts';
import { CardAnswer, LeadCard } from './lead-card.ts';
import { Receipt, ScorePreviewRequest } from './score.ts';
import { Trace } from './trace.ts';
import { VerdictAnswer, VerdictRequest } from './verdict.ts';

/** Who may call a route: anyone, a bearer of an API token with that scope, or HubSpot by one of its signatures. */
export type Caller = 'anyone' | 'token:read' | 'token:write' | 'hubspot:request' | 'hubspot:action';

/** One route of the HTTP surface: everything a server, a client or a reader needs to know about it. */
export interface Route {
  readonly method: 'get' | 'post';
  /** Path with `{name}` for parameters, as in OpenAPI. */
  readonly path: string;
  readonly summary: string;
  readonly caller: Caller;
  readonly status: number;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType;
  readonly answer: z.ZodType;
}

const nothing = z.strictObject({});

/** A route takes no parameters, no query and no body unless it says so. */
const bare = { params: nothing, query: nothing, body: z.undefined() } as const;

const LeadParams = z.strictObject({ id: z.uuid() });
const ContactParams = z.strictObject({ id: z.string().regex(/^\d{1,20}$/) });
const CardQuery = z.looseObject({ since: z.string().max(100).optional() });

/** Every route of the middleware. The server mounts exactly these; /openapi.json is made from them. */
export const routes = {
  health: {
    ...bare,
    method: 'get',
    path: '/healthz',
    summary: 'The process answers.',
    caller: 'anyone',
    status: 200,
    answer: Health,
  },
  readiness: {
    ...bare,
    method: 'get',
    path: '/readyz',
    summary: 'Whether the service can work now (503 when not).',
    caller: 'anyone',
    status: 200,
    answer: Readiness,
  },
  openapi: {
    ...bare,
    method: 'get',
    path: '/openapi.json',
    summary: 'This surface as an OpenAPI 3.1 document.',
    caller: 'anyone',
    status: 200,
    answer: z.looseObject({}),
  },
  activeDefinitions: {
    ...bare,
    method: 'get',
    path: '/v1/definitions/active',
    summary: 'The agreement in force.',
    caller: 'token:read',
    status: 200,
    answer: ActiveDefinitions,
  },
  recordActivity: {
    ...bare,
    method: 'post',
    path: '/v1/activities',
    summary: 'Store one activity of a lead; it is scored at once.',
    caller: 'token:write',
    status: 202,
    body: ActivityRequest,
    answer: ActivityAnswer,
  },
  previewScore: {
    ...bare,
    method: 'post',
    path: '/v1/scores/preview',
    summary: 'The receipt of a made-up lead; stores nothing.',
    caller: 'token:read',
    status: 200,
    body: ScorePreviewRequest,
    answer: Receipt,
  },
  previewClock: {
    ...bare,
    method: 'post',
    path: '/v1/clocks/preview',
    summary: 'When that many business hours are over; stores nothing.',
    caller: 'token:read',
    status: 200,
    body: ClockPreviewRequest,
    answer: ClockPreview,
  },
  findLeads: {
    ...bare,
    method: 'get',
    path: '/v1/leads',
    summary: 'Leads by email address.',
    caller: 'token:read',
    status: 200,
    query: z.strictObject({ email: z.email().max(320) }),
    answer: LeadList,
  },
  leadCard: {
    ...bare,
    method: 'get',
    path: '/v1/leads/{id}/card',
    summary: 'The lead card, as both CRMs show it.',
    caller: 'token:read',
    status: 200,
    params: LeadParams,
    answer: LeadCard,
  },
  leadTrace: {
    ...bare,
    method: 'get',
    path: '/v1/leads/{id}/trace',
    summary: 'Everything that happened to the lead, in order.',
    caller: 'token:read',
    status: 200,
    params: LeadParams,
    answer: Trace,
  },
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

export type RouteName = keyof typeof routes;
