import { Problem } from '@treaty/contract/problem';
import type { Authentication, Route } from '@treaty/contract/route';
import { routes } from '@treaty/contract/routes';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { type ProblemCode, problemKinds } from './problem-table.ts';

/** The OpenAPI document as zod-openapi makes it. */
export type OpenApiDocument = ReturnType<typeof createDocument>;

const apiKey = (name: string, description: string) =>
  ({ type: 'apiKey', in: 'header', name, description }) as const;

const securitySchemes = {
  apiToken: { type: 'http', scheme: 'bearer', description: 'An API token with the scope named.' } as const,
  hubspotV3: apiKey('X-HubSpot-Signature-v3', 'Goes with X-HubSpot-Request-Timestamp.'),
  hubspotV2: apiKey('X-HubSpot-Signature', 'Goes with X-HubSpot-Signature-Version: v2.'),
};

const schemeOf = { v3: 'hubspotV3', v2: 'hubspotV2' } as const;

const securityOf = (authentication: Authentication): Record<string, string[]>[] => {
  if (authentication.kind === 'none') return [];
  if (authentication.kind === 'token') return [{ apiToken: [authentication.scope] }];
  return authentication.signatures.map((version) => ({ [schemeOf[version]]: [] }));
};

const callerProblems = ({ kind }: Authentication): readonly ProblemCode[] => {
  if (kind === 'none') return [];
  const refusals = ['unauthorised', 'forbidden', 'database_unavailable'] as const;
  return kind === 'token' ? [...refusals, 'too_many_requests'] : refusals;
};

const bodyProblems: readonly ProblemCode[] = [
  'conflict',
  'too_large',
  'unsupported_media_type',
  'unprocessable',
];

/** The refusals that a caller of the route may meet. */
const problemsOf = ({ method, path, authentication }: Route): readonly ProblemCode[] => [
  'invalid_body',
  ...callerProblems(authentication),
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

const answerResponses = (route: Route): ZodOpenApiResponsesObject => ({
  [`${route.status}` as const]: { description: 'Done.', ...(route.status !== 204 && answerOf(route)) },
  ...(route.statusWhenNotReady !== undefined && {
    [`${route.statusWhenNotReady}` as const]: {
      description: 'Not ready: the checks say why.',
      ...answerOf(route),
    },
  }),
  ...(route.caching === 'etag' && { 304: { description: 'As the ETag in If-None-Match.' } }),
});

const operationOf = (name: string, route: Route): ZodOpenApiOperationObject => ({
  operationId: name,
  summary: route.summary,
  security: securityOf(route.authentication),
  requestParams: { path: route.params, query: route.query },
  ...(route.method === 'post' && { requestBody: { required: true, ...json(route.body) } }),
  responses: { ...answerResponses(route), ...problemResponses(route) },
});

/** The HTTP surface as an OpenAPI 3.1 document, generated from the table of routes. */
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
