import { AppError } from '../../services/ports/app-error.ts';
import { readCalibration } from '../../services/calibration/read-calibration.ts';
import { checkDefinitions } from '../../services/definitions/check-definitions.ts';
import { readDefinitionsPage } from '../../services/definitions/read-definitions-page.ts';
import { findLeads } from '../../services/identity/find-leads.ts';
import type { World } from '../../services/ports/dependencies.ts';
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
import { receiveVerdict } from '../../services/review/receive-decision.ts';
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
export const createHandlers = (world: World, version: string): Handlers => {
  const openApiDocument = memoize(
    () => world,
    () => ({ ...createOpenApiDocument(version) }),
  );
  const activeDefinitions = memoize(
    () => world.agreement,
    () => readActiveDefinitions(world),
  );
  return {
    health: () => ({ ok: true, version }),
    readiness: () => readReadiness(world),
    openapi: openApiDocument,
    activeDefinitions,
    checkDefinitions: ({ body }) => checkDefinitions(world, body.files),
    definitionsPage: () => readDefinitionsPage(world),
    recordActivity: ({ body }) => receiveActivity(world, body),
    previewScore: ({ body }) => previewScore(world, body),
    previewClock: ({ body }) => previewClock(body),
    findLeads: ({ query }) => findLeads(world, query.email),
    leadCard: ({ params }) => readLeadCard(world, params.id),
    leadTrace: ({ params }) => readTrace(world, params.id),
    rescoring: () => readRescoring(world),
    leadScore: ({ params, query }) => readScoreHistory(world, params.id, query.before),
    importHistory: ({ body }) => importHistory(world, body),
    calibration: () => readCalibration(world),
    parity: () => readParity(world),
    startParity: async () => toldRun(await startParity(world)),
    parityDifferences: ({ query }) => readDifferences(world, query),
    hubspotWebhooks: ({ body }) => receiveHubSpotEvents(world, body),
    hubspotRecordActivity: ({ body }) => receiveAction(world, body),
    hubspotCard: ({ params, query }) => readContactCard(world, params.id, query.since),
    hubspotVerdict: ({ params, body, user }) =>
      receiveVerdict(world, { contactId: params.id, request: body, by: requireUser(user).email }),
  };
};
