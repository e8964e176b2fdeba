import { Router } from 'express';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { loginRoutes } from '../login/log-in.ts';
import { deployRoutes } from '../metadata-api/deploy-routes.ts';
import { metadataSoapRoute } from '../metadata-api/metadata-soap-route.ts';
import type { Org } from '../org.ts';
import { ApiError, apiError } from '../api-error.ts';
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
import { errorAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import { versionPath } from './org-request.ts';
import type { OrgRequest, SubRequest } from './org-request.ts';
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

/** What a request carries through the router: itself as routes see it, and the answer that a route gives. */
interface Exchange extends Record<string, unknown> {
  readonly request: OrgRequest;
  answer?: Answer;
}

/** Express's response, with the exchange in its `locals`. */
export type OrgResponse = Response<unknown, Exchange>;

type Params = Readonly<Record<string, string>>;
type OrgHandler = RequestHandler<Params, unknown, unknown, unknown, Exchange>;

const failure = (error: unknown): Answer => ({
  status: 500,
  body: [{ message: `The simulated org failed: ${String(error)}`, errorCode: 'UNKNOWN_EXCEPTION' }],
});

/** Gives the answer of a route, or the platform's answer to a refusal. */
const answering =
  (work: (request: OrgRequest, params: Params) => Answer): OrgHandler =>
  ({ params }, { locals }) => {
    try {
      locals.answer = work(locals.request, params);
    } catch (error) {
      const isRefusal = error instanceof ApiError;
      locals.answer = isRefusal ? errorAnswer(error, versionPath(locals.request)) : failure(error);
    }
  };

const handlerOf = (org: Org, route: Route): OrgHandler =>
  answering((request, params) => {
    if (!route.isOpen && request.actor === '')
      throw apiError('INVALID_SESSION_ID', 'Session expired or invalid', { status: 401 });
    return route.handle(org, { ...request, params });
  });

const refuseMethod = (allowed: readonly string[]): OrgHandler =>
  answering(({ method }) => {
    const message = `HTTP Method '${method}' not allowed. Allowed are ${allowed.join(',')}`;
    throw apiError('METHOD_NOT_ALLOWED', message, { status: 405 });
  });

const refuseUnknownPath = answering(() => {
  throw apiError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
});

/** The one error that routes leave to the router: a path with a wrong percent encoding, which names nothing. */
const refuseWrongEncoding: ErrorRequestHandler<Params, unknown, unknown, unknown, Exchange> = (
  _error,
  request,
  response,
  next,
) => void refuseUnknownPath(request, response, next);

const methods = { GET: 'get', POST: 'post', PATCH: 'patch', DELETE: 'delete' } as const;

/** All routes of the org. They answer at once; use `answerOf` to run a request through them. */
export const orgRouter = (org: Org): Router => {
  const router = Router({ caseSensitive: true, strict: true });
  for (const each of routes) router.route(each.path)[methods[each.method]](handlerOf(org, each));
  for (const [path, same] of Map.groupBy(routes, (each) => each.path))
    router.all(path, refuseMethod(same.map(({ method }) => method)));
  return router.use(refuseUnknownPath, refuseWrongEncoding);
};

/** Runs a request through the routes, which all answer synchronously. */
export const answerOf = (router: Router, request: Request, response: OrgResponse): Answer => {
  router(request, response, () => undefined);
  return response.locals.answer ?? failure(`nothing answers ${request.method} ${request.url}`);
};

/** Runs a request inside another one through the same routes, as the composite resource does. */
export const forwardWithin =
  (router: Router, request: Request, response: OrgResponse) =>
  ({ method, url, text }: SubRequest): Answer => {
    const outer = { method: request.method, url: request.url, locals: response.locals };
    const { pathname: path, searchParams: query } = new URL(url, 'http://org');
    Object.assign(request, { method, url: path });
    response.locals = { request: { ...outer.locals.request, method, path, query, headers: {}, text } };
    try {
      return answerOf(router, request, response);
    } finally {
      Object.assign(request, { method: outer.method, url: outer.url });
      response.locals = outer.locals;
    }
  };
