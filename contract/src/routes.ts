import { z } from 'zod';
import { ActiveDefinitions } from './active-definitions.ts';
import { Calibration } from './calibration.ts';
import { ClockPreview, ClockPreviewRequest } from './clock.ts';
import { LeadId } from './crm-id.ts';
import { DefinitionsCheck, DefinitionsCheckRequest } from './definitions-check.ts';
import { Email } from './email.ts';
import { Health, Readiness } from './health.ts';
import { intakeRoutes } from './intake-routes.ts';
import { LeadList } from './lead.ts';
import { hubspotRoutes } from './hubspot-routes.ts';
import { LeadCard } from './lead-card.ts';
import { LeadMove } from './lead-move.ts';
import { parityRoutes } from './parity-routes.ts';
import { queueRoutes } from './queue.ts';
import { RescoringAnswer } from './rescoring.ts';
import { bare, largeBody, smallBody, type Route } from './route.ts';
import { Receipt, ScorePreviewRequest } from './score.ts';
import { ScoreHistory } from './score-history.ts';
import { Trace } from './trace.ts';

const LeadParams = z.strictObject({ id: LeadId });

/** Every route of the middleware. The server mounts exactly these; /openapi.json is generated from them. */
export const routes = {
  health: {
    ...bare,
    method: 'get',
    path: '/healthz',
    summary: 'The process answers.',
    authentication: { kind: 'none' },
    status: 200,
    answer: Health,
  },
  readiness: {
    ...bare,
    method: 'get',
    path: '/readyz',
    summary: 'Whether the service can work now (503 when not).',
    authentication: { kind: 'none' },
    status: 200,
    statusWhenNotReady: 503,
    answer: Readiness,
  },
  openapi: {
    ...bare,
    method: 'get',
    path: '/openapi.json',
    summary: 'This surface as an OpenAPI 3.1 document.',
    authentication: { kind: 'none' },
    status: 200,
    caching: 'etag',
    answer: z.looseObject({}),
  },
  activeDefinitions: {
    ...bare,
    method: 'get',
    path: '/v1/definitions/active',
    summary: 'The agreement in force.',
    authentication: { kind: 'token', scope: 'read' },
    status: 200,
    caching: 'etag',
    answer: ActiveDefinitions,
  },
  checkDefinitions: {
    ...bare,
    method: 'post',
    path: '/v1/definitions/check',
    summary: 'Faults of definition files, and what they would change; stores nothing.',
    authentication: { kind: 'token', scope: 'read' },
    status: 200,
    bodyLimit: largeBody,
    body: DefinitionsCheckRequest,
    answer: DefinitionsCheck,
  },
  definitionsPage: {
    ...bare,
    method: 'get',
    path: '/definitions.html',
    summary: 'The definitions in force on two sheets of A4, for the wall.',
    authentication: { kind: 'none' },
    status: 200,
    answer: z.string(),
    media: 'text/html',
  },
  previewScore: {
    ...bare,
    method: 'post',
    path: '/v1/scores/preview',
    summary: 'The receipt of a made-up lead; stores nothing.',
    authentication: { kind: 'token', scope: 'read' },
    status: 200,
    bodyLimit: smallBody,
    body: ScorePreviewRequest,
    answer: Receipt,
  },
  previewClock: {
    ...bare,
    method: 'post',
    path: '/v1/clocks/preview',
    summary: 'When that many business hours are over; stores nothing.',
    authentication: { kind: 'token', scope: 'read' },
    status: 200,
    bodyLimit: smallBody,
    body: ClockPreviewRequest,
    answer: ClockPreview,
  },
  findLeads: {
    ...bare,
    method: 'get',
    path: '/v1/leads',
    summary: 'Leads by email address.',
    authentication: { kind: 'token', scope: 'read' },
    status: 200,
    query: z.strictObject({ email: Email }),
    answer: LeadList,
  },
  leadCard: {
    ...bare,
    method: 'get',
    path: '/v1/leads/{id}/card',
    summary: 'The lead card, as both CRMs show it.',
    authentication: { kind: 'token', scope: 'read' },
    status: 200,
    params: LeadParams,
    answer: LeadCard,
  },
  moveLead: {
    ...bare,
    method: 'post',
    path: '/v1/leads/{id}/moves',
    summary:
      'Moves a lead backward, as the agreement allows it (an override). The people whom it names are alerted.',
    authentication: { kind: 'token', scope: 'write' },
    status: 200,
    params: LeadParams,
    body: LeadMove,
    bodyLimit: smallBody,
    answer: LeadCard,
  },
  leadTrace: {
    ...bare,
    method: 'get',
    path: '/v1/leads/{id}/trace',
    summary: 'Everything that happened to the lead, in order.',
    authentication: { kind: 'token', scope: 'read' },
    status: 200,
    params: LeadParams,
    answer: Trace,
  },
  leadScore: {
    ...bare,
    method: 'get',
    path: '/v1/leads/{id}/score',
    summary: 'The receipt of the lead’s score, and how the score came about.',
    authentication: { kind: 'token', scope: 'read' },
    status: 200,
    params: LeadParams,
    query: z.strictObject({
      before: z
        .string()
        .regex(/^\d{1,9}$/, 'Expected a position in the history.')
        .optional(),
    }),
    answer: ScoreHistory,
  },
  rescoring: {
    ...bare,
    method: 'get',
    path: '/v1/rescoring',
    summary: 'How far all leads have been scored anew since another version came into force.',
    authentication: { kind: 'token', scope: 'read' },
    status: 200,
    answer: RescoringAnswer,
  },
  calibration: {
    ...bare,
    method: 'get',
    path: '/v1/calibration',
    summary: 'The threshold and the points that history proposes, and what they would have given.',
    authentication: { kind: 'token', scope: 'read' },
    status: 200,
    answer: Calibration,
  },
  ...intakeRoutes,
  ...parityRoutes,
  ...queueRoutes,
  ...hubspotRoutes,
} as const satisfies Record<string, Route>;

/** The name of a route, by which handlers and clients call it. */
export type RouteName = keyof typeof routes;
