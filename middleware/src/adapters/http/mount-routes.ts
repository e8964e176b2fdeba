import type { Route } from '@treaty/contract/route';
import { type RouteName, routes } from '@treaty/contract/routes';
import type { ErrorRequestHandler, Express } from 'express';
import { AppError } from '../../services/ports/app-error.ts';
import { createEndpoint, type EndpointParts } from './endpoint.ts';
import type { RequestPipeline, Respond } from './request-pipeline.ts';
import type { Handlers } from './handler.ts';
import { problemReply } from './problem.ts';

const isRouteName = (name: string): name is RouteName => Object.hasOwn(routes, name);
const routeOf = (name: RouteName): Route => routes[name];

/** The cards in HubSpot ask most often, so their routes come first: Express tries one route after the other. */
const turnOf = (name: RouteName): number => (routeOf(name).authentication.kind === 'hubspot' ? 0 : 1);
const names = Object.keys(routes)
  .filter(isRouteName)
  .toSorted((a, b) => turnOf(a) - turnOf(b));

/** `/leads/{id}` is `/leads/:id` to Express. */
const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

const allowedMethods = (mounted: readonly RouteName[]): string =>
  mounted.flatMap((name) => (routeOf(name).method === 'get' ? ['GET', 'HEAD'] : ['POST'])).join(', ');

const refuseMethod =
  (allow: string): Respond =>
  (_request, _response, id) =>
    Promise.resolve(problemReply({ id, code: 'method_not_allowed', detail: `Use ${allow}.` }, { allow }));

const refuseAddress: Respond = () =>
  Promise.reject(
    new AppError('not_found', 'There is no such path. GET /openapi.json lists the available ones.'),
  );

/** Express itself fails only on an address that it cannot decode. */
const refuseFailure = (error: unknown): Respond => {
  const isAddress = error instanceof Error && 'status' in error && error.status === 400;
  const refusal = new AppError('invalid_body', 'The path contains an invalid % escape.');
  return () => Promise.reject(isAddress ? refusal : new AppError('internal', 'The router failed.'));
};

/** Mounts exactly the routes of the contract; everything else is a problem document. */
export const mountRoutes = (
  app: Express,
  pipeline: RequestPipeline,
  handlers: Handlers,
  parts: EndpointParts,
): void => {
  const unknown = { route: 'none', authentication: { kind: 'none' } } as const;
  for (const [path, mounted] of Map.groupBy(names, (name) => routes[name].path)) {
    const route = app.route(expressPath(path));
    for (const name of mounted) {
      const { method, authentication } = routes[name];
      route[method](pipeline({ route: name, authentication }, createEndpoint(name, handlers, parts)));
    }
    route.all(pipeline(unknown, refuseMethod(allowedMethods(mounted))));
  }
  app.use(pipeline(unknown, refuseAddress));
  const onFailure: ErrorRequestHandler = (error, request, response, next) =>
    pipeline(unknown, refuseFailure(error))(request, response).catch(next);
  app.use(onFailure);
};
