import type { Caller, Route } from '@treaty/contract/route';
import { type RouteName, routes } from '@treaty/contract/routes';
import type { Request } from 'express';
import { verifyHubSpotSignature, type SignatureSettings, hubspotUserOf } from './verify-hubspot-signature.ts';
import { verifyPortal } from './verify-portal.ts';
import type { AuthenticateToken, Scope } from './authenticate-token.ts';
import type { Respond } from './request-pipeline.ts';
import { type Handlers, table } from './handler.ts';
import { htmlReply } from './html-reply.ts';
import { parseInput } from './parse-input.ts';
import { parseJson } from './parse-json.ts';
import { createReadBody } from './read-body.ts';
import { emptyReply, jsonReply, type Reply } from './reply.ts';
import { createEtagReply, etagRoutes } from './etag.ts';

/** What every endpoint needs. */
export interface EndpointParts {
  readonly authenticateToken: AuthenticateToken;
  readonly hubspot: SignatureSettings;
  /** The HubSpot account that may call; null while none is configured. */
  readonly portalId: string | null;
}

const scopes: Partial<Record<Caller, Scope>> = { 'token:read': 'read', 'token:write': 'write' };
const largeBodies: ReadonlySet<RouteName> = new Set([
  'hubspotWebhooks',
  'hubspotRecordActivity',
  'checkDefinitions',
  'importHistory',
]);

const readLarge = createReadBody(1_000_000);
const readSmall = createReadBody(100_000);
const etagReply = createEtagReply();

const isNotReady = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ready' in answer && answer.ready === false;

const replyOf = (name: RouteName, answer: unknown, request: Request): Reply => {
  if (answer === undefined) return emptyReply(table[name].status);
  const { media }: Route = routes[name];
  if (media === 'text/html' && typeof answer === 'string') return htmlReply(table[name].status, answer);
  if (name === 'readiness' && isNotReady(answer)) return jsonReply(503, answer);
  if (etagRoutes.has(name) && typeof answer === 'object' && answer !== null) {
    return etagReply(answer, request.headers['if-none-match']);
  }
  return jsonReply(table[name].status, answer);
};

/** What a route does with a request, top to bottom: who calls, what is said, what is answered. */
export const createEndpoint = <N extends RouteName>(
  name: N,
  handlers: Pick<Handlers, N>,
  parts: EndpointParts,
): Respond => {
  const { method, caller } = table[name];
  const scope = scopes[caller];
  const isSigned = caller.startsWith('hubspot:');
  const readBody = largeBodies.has(name) ? readLarge : readSmall;
  return async (request, response) => {
    const token = scope && (await parts.authenticateToken(scope, request, response));
    const raw = method === 'post' ? await readBody(request, response) : Buffer.of();
    if (isSigned) verifyHubSpotSignature(caller, request, raw, parts.hubspot);
    const body = method === 'post' ? parseJson(request.headers['content-type'], raw) : undefined;
    const input = parseInput(name, { params: request.params, query: request.query, body });
    if (parts.portalId !== null) verifyPortal(name, input, parts.portalId);
    const user = isSigned ? hubspotUserOf(request.query) : undefined;
    return replyOf(name, await handlers[name]({ ...input, token, user }), request);
  };
};
