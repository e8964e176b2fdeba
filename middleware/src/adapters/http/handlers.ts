import type { Definitions } from '../../definitions/definitions.ts';
import { AppError } from '../../services/ports/app-error.ts';
import { readCalibration } from '../../services/calibration/read-calibration.ts';
import { composeReference } from '../../services/definitions/compose-reference.ts';
import { findLeads } from '../../services/identity/find-leads.ts';
import type { Compute } from '../../services/ports/compute.ts';
import type { Dependencies } from '../../services/ports/dependencies.ts';
import { importHistory } from '../../services/import/import-history.ts';
import { readDifferences } from '../../services/parity/read-differences.ts';
import { readParity, presentRun } from '../../services/parity/read-parity.ts';
import { startParity } from '../../services/parity/start-parity.ts';
import { previewScore } from '../../services/scoring/preview-score.ts';
import { readActiveDefinitions } from '../../services/definitions/read-active-definitions.ts';
import { readContactCard, readLeadCard } from '../../services/lead-card/read-lead-card.ts';
import { readDeadLetters, retryDeadLetters } from '../../services/monitoring/dead-letters.ts';
import { readReadiness } from '../../services/monitoring/read-readiness.ts';
import { readRescoring } from '../../services/rescoring/read-rescoring.ts';
import { readScoreHistory } from '../../services/scoring/read-score-history.ts';
import { readTrace } from '../../services/audit/read-trace.ts';
import { readUnreadable } from '../../services/intake/read-unreadable.ts';
import { receiveAction } from '../../services/intake/receive-action.ts';
import { receiveActivity } from '../../services/intake/receive-activity.ts';
import { receiveHubSpotEvents } from '../../services/intake/receive-hubspot-events.ts';
import { overrideStage } from '../../services/review/override-stage.ts';
import { receiveDecision } from '../../services/review/receive-decision.ts';
import { referenceToHtml } from './definitions-page/reference-to-html.ts';
import type { Handlers, HubSpotUser } from './handler.ts';
import { createOpenApiDocument } from './open-api-document.ts';

/** Memoizes the latest answer: computed again only for another argument. */
const memoize = <A, V>(compute: (argument: A) => V): ((argument: A) => V) => {
  let latest: { readonly argument: A; readonly value: V } | undefined;
  return (argument) => {
    if (latest?.argument !== argument) latest = { argument, value: compute(argument) };
    return latest.value;
  };
};

/** The user of a signed request; refuses one that HubSpot signed without saying who sits at the card. */
const requireUser = (user: HubSpotUser | undefined): HubSpotUser => {
  if (user !== undefined) return user;
  throw new AppError('forbidden', 'HubSpot did not identify the user. Reload the card and try again.');
};

/** What the handlers need: `version` is the product's. */
export interface HandlerParts {
  readonly current: () => Dependencies;
  readonly compute: Pick<Compute, 'checkDefinitions' | 'previewClock'>;
  readonly version: string;
}

/** The handlers of all routes: each hands its request to the service that does the work. */
export const createHandlers = ({ current, compute, version }: HandlerParts): Handlers => {
  const openApiDocument = memoize((of: string) => ({ ...createOpenApiDocument(of) }));
  const activeDefinitions = memoize(readActiveDefinitions);
  const definitionsPage = memoize((of: Definitions) => referenceToHtml(composeReference(of)));
  return {
    health: () => ({ ok: true, version }),
    readiness: () => readReadiness(current()),
    openapi: () => openApiDocument(version),
    activeDefinitions: () => activeDefinitions(current()),
    checkDefinitions: ({ body }) => compute.checkDefinitions(body.files, current().agreement.files),
    definitionsPage: () => definitionsPage(current().agreement.definitions),
    recordActivity: ({ body }) => receiveActivity(current(), body),
    previewScore: ({ body }) => previewScore(current(), body),
    previewClock: ({ body }) => compute.previewClock(body),
    findLeads: ({ query }) => findLeads(current(), query.email),
    leadCard: ({ params }) => readLeadCard(current(), params.id),
    moveLead: ({ params, body }) => overrideStage(current(), params.id, body),
    leadTrace: ({ params }) => readTrace(current(), params.id),
    rescoring: () => readRescoring(current()),
    leadScore: ({ params, query }) => readScoreHistory(current(), params.id, query.before),
    unreadable: () => readUnreadable(current()),
    importHistory: ({ body }) => importHistory(current(), body),
    calibration: () => readCalibration(current()),
    parity: () => readParity(current()),
    startParity: async () => presentRun(await startParity(current())),
    deadLetters: () => readDeadLetters(current()),
    retryDeadLetters: async ({ body }) => ({ retried: await retryDeadLetters(current(), body.ids ?? null) }),
    parityDifferences: ({ query }) => readDifferences(current(), query),
    hubspotWebhooks: ({ body, portalId }) => receiveHubSpotEvents(current(), body, portalId),
    hubspotRecordActivity: ({ body }) => receiveAction(current(), body),
    hubspotCard: ({ params, query, user }) =>
      readContactCard(current(), { contactId: params.id, since: query.since, by: requireUser(user).email }),
    hubspotVerdict: ({ params, body, user }) =>
      receiveDecision(current(), { contactId: params.id, request: body, by: requireUser(user).email }),
  };
};
