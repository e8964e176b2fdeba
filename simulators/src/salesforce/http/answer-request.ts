import { loginRoutes } from '../login/log-in.ts';
import { deployRoutes } from '../metadata-api/deploy-routes.ts';
import { metadataSoapRoute } from '../metadata-api/metadata-soap-route.ts';
import type { Org } from '../org.ts';
import { Refusal, refusal } from '../refusal.ts';
import { collectionRoutes } from '../routes/collection-routes.ts';
import { compositeRoutes } from '../routes/composite-routes.ts';
import { describeRoutes } from '../routes/describe-routes.ts';
import { externalIdRoutes } from '../routes/external-id-routes.ts';
import { queryRoutes } from '../routes/query-routes.ts';
import { recordRoutes } from '../routes/record-routes.ts';
import { dataSoapRoutes } from '../soap/data-soap-routes.ts';
import { objectInfoRoutes } from '../ui-api/object-info-routes.ts';
import { recordUiRoutes } from '../ui-api/record-ui-routes.ts';
import { relatedListRoutes } from '../ui-api/related-list-routes.ts';
import { answerToRefusal } from './answer.ts';
import type { Answer } from './answer.ts';
import { versionPath } from './org-request.ts';
import type { OrgRequest } from './org-request.ts';
import { findRoute } from './route.ts';
import type { Route } from './route.ts';

/** In the order they are tried: `describe` comes before ids. */
const routes: readonly Route[] = [
  ...loginRoutes,
  ...describeRoutes,
  ...recordRoutes,
  ...externalIdRoutes,
  ...collectionRoutes,
  ...compositeRoutes,
  ...queryRoutes,
  ...recordUiRoutes,
  ...relatedListRoutes,
  ...objectInfoRoutes,
  ...deployRoutes,
  metadataSoapRoute,
  ...dataSoapRoutes,
];

/** Finds the route of a request and runs it; a refusal becomes the platform's answer to it. */
export const answerRequest = (org: Org, request: OrgRequest): Answer => {
  try {
    const { route, params } = findRoute(routes, request.method, request.path);
    if (!route.isOpen && request.actor === '') {
      throw refusal('INVALID_SESSION_ID', 'Session expired or invalid', { status: 401 });
    }
    return route.handle(org, { ...request, params });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return answerToRefusal(error, versionPath(request));
  }
};
