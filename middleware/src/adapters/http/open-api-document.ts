import { Problem } from '@treaty/contract/problem';
import type { Caller, Route } from '@treaty/contract/route';
import { routes } from '@treaty/contract/routes';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { type ProblemCode, problemKinds } from './problem-table.ts';
import { etagRoutes } from './etag.ts';

/** The OpenAPI document as zod-openapi makes it. */
export type OpenApiDocument = ReturnType<typeof createDocument>;

const apiKey = (name: string, description: string) =>
  ({ type: 'apiKey', in: 'header', name, description }) as const;

const securitySchemes = {
  apiToken: { type: 'http', scheme: 'bearer', description: 'An API token with the scope named.' } as const,
  hubspotV3: apiKey('X-HubSpot-Signature-v3', 'Goes with X-HubSpot-Request-Timestamp.'),
  hubspotV2: apiKey('X-HubSpot-Signature', 'Goes with X-HubSpot-Signature-Version: v2.'),
};

const security: Readonly<Record<Caller, Record<string, string[]>[]>> = {
  anyone: [],
  'token:read': [{ apiToken: ['read'] }],
  'token:write': [{ apiToken: ['write'] }],
  'hubspot:request': [{ hubspotV3: [] }],
  'hubspot:action': [{ hubspotV3: [] }, { hubspotV2: [] }],
};

const callerProblems = (caller: Caller): readonly ProblemCode[] => {
  if (caller === 'anyone') return [];
  const refusals = ['unauthorised', 'forbidden', 'database_unavailable'] as const;
  return caller.startsWith('token:') ? [...refusals, 'too_many_requests'] : refusals;
};

const bodyProblems: readonly ProblemCode[] = [
  'conflict',
  'too_large',
  'unsupported_media_type',
  'unprocessable',
];

/** The refusals that a caller of the route may meet. */
const problemsOf = ({ method, path, caller }: Route): readonly ProblemCode[] => [
  'invalid_body',
  ...callerProblems(caller),
  ...(path.includes('{') ? (['not_found'] as const) : []),
  ...(method === 'post' ? bodyProblems : []),
  'internal',
];

const problemResponses = (route: Route): ZodOpenApiResponsesObject =>
  Object.fromEntries(
    problemsOf(route).map((code) => [
      String(problemKinds[code].status),
      { description: problemKinds[code].title, content: { 'application/problem+json': { schema: Problem } } },
    ]),
  );

const json = (schema: Route['body']) => ({ content: { 'application/json': { schema } } });

const answerOf = ({ answer, media }: Route) => ({
  content: { [media ?? 'application/json']: { schema: answer } },
});

const answerResponses = (name: string, route: Route): ZodOpenApiResponsesObject => ({
  [`${route.status}` as const]: { description: 'Done.', ...(route.status !== 204 && answerOf(route)) },
  ...(name === 'readiness' && { 503: { description: 'Not ready: the checks say why.', ...answerOf(route) } }),
  ...(etagRoutes.has(name) && { 304: { description: 'As the ETag in If-None-Match.' } }),
});

const operationOf = (name: string, route: Route): ZodOpenApiOperationObject => ({
  operationId: name,
  summary: route.summary,
  security: security[route.caller],
  requestParams: { path: route.params, query: route.query },
  ...(route.method === 'post' && { requestBody: { required: true, ...json(route.body) } }),
  responses: { ...answerResponses(name, route), ...problemResponses(route) },
});

/** The HTTP surface as an OpenAPI 3.1 document, made from the table of routes. */
export const createOpenApiDocument = (version: string): OpenApiDocument => {
  const byPath = Map.groupBy(Object.entries<Route>(routes), ([, route]) => route.path);
  const pathItem = (named: readonly [string, Route][]) =>
    Object.fromEntries(named.map(([name, route]) => [route.method, operationOf(name, route)]));
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Treaty', version, description: 'One agreement between sales and marketing.' },
    paths: Object.fromEntries([...byPath].map(([path, named]) => [path, pathItem(named)])),
    components: { securitySchemes },
  });
};
