import { AppError } from '../../services/ports/app-error.ts';
import { readCalibration } from '../../services/calibration/read-calibration.ts';
import { checkDefinitions } from '../../services/definitions/check-definitions.ts';
import { readDefinitionsPage } from '../../services/definitions/read-definitions-page.ts';
import { findLeads } from '../../services/identity/find-leads.ts';
import type { Dependencies } from '../../services/ports/dependencies.ts';
import { importHistory } from '../../services/import/import-history.ts';
import { readDifferences } from '../../services/parity/read-differences.ts';
import { readParity, toldRun } from '../../services/parity/read-parity.ts';
import { startParity } from '../../services/parity/start-parity.ts';
import { previewClock } from '../../services/service-levels/preview-clock.ts';
import { previewScore } from '../../services/scoring/preview-score.ts';
import { readActiveDefinitions } from '../../services/definitions/read-active-definitions.ts';
import { readContactCard, readLeadCard } from '../../services/lead-card/read-lead-card.ts';
import { readReadiness } from '../../services/monitoring/read-readiness.ts';
import { readRescoring } from '../../services/rescoring/read-rescoring.ts';
import { readScoreHistory } from '../../services/scoring/read-score-history.ts';
import { readTrace } from '../../services/audit/read-trace.ts';
import { receiveAction } from '../../services/intake/receive-action.ts';
import { receiveActivity } from '../../services/intake/receive-activity.ts';
import { receiveHubSpotEvents } from '../../services/intake/receive-hubspot-events.ts';
import { receiveDecision } from '../../services/review/receive-decision.ts';
import type { Handlers, HubSpotUser } from './handler.ts';
import { createOpenApiDocument } from './open-api-document.ts';

/** Memoizes a value by its key: computed on first use, and again only when the key is another object. */
const memoize = <V>(keyOf: () => object, compute: () => V): (() => V) => {
  let cached: { readonly key: object; readonly value: V } | undefined;
  return () => {
    const key = keyOf();
    cached = cached?.key === key ? cached : { key, value: compute() };
    return cached.value;
  };
};

/** The user of a signed request; refuses one that HubSpot signed without saying who sits at the card. */
const requireUser = (user: HubSpotUser | undefined): HubSpotUser => {
  if (user !== undefined) return user;
  throw new AppError('forbidden', 'HubSpot did not say which user this is. Reload the card and try again.');
};

/** The handlers of all routes: each hands its request to the service that does the work. `version` is the product's. */
export const createHandlers = (deps: Dependencies, version: string): Handlers => {
  const openApiDocument = memoize(
    () => deps,
    () => ({ ...createOpenApiDocument(version) }),
  );
  const activeDefinitions = memoize(
    () => deps.agreement,
    () => readActiveDefinitions(deps),
  );
  return {
    health: () => ({ ok: true, version }),
    readiness: () => readReadiness(deps),
    openapi: openApiDocument,
    activeDefinitions,
    checkDefinitions: ({ body }) => checkDefinitions(deps, body.files),
    definitionsPage: () => readDefinitionsPage(deps),
    recordActivity: ({ body }) => receiveActivity(deps, body),
    previewScore: ({ body }) => previewScore(deps, body),
    previewClock: ({ body }) => previewClock(body),
    findLeads: ({ query }) => findLeads(deps, query.email),
    leadCard: ({ params }) => readLeadCard(deps, params.id),
    leadTrace: ({ params }) => readTrace(deps, params.id),
    rescoring: () => readRescoring(deps),
    leadScore: ({ params, query }) => readScoreHistory(deps, params.id, query.before),
    importHistory: ({ body }) => importHistory(deps, body),
    calibration: () => readCalibration(deps),
    parity: () => readParity(deps),
    startParity: async () => toldRun(await startParity(deps)),
    parityDifferences: ({ query }) => readDifferences(deps, query),
    hubspotWebhooks: ({ body }) => receiveHubSpotEvents(deps, body),
    hubspotRecordActivity: ({ body }) => receiveAction(deps, body),
    hubspotCard: ({ params, query }) => readContactCard(deps, params.id, query.since),
    hubspotVerdict: ({ params, body, user }) =>
      receiveDecision(deps, { contactId: params.id, request: body, by: requireUser(user).email }),
  };
};
