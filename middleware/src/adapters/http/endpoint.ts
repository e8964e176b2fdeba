import type { RouteName } from '@treaty/contract/routes';
import { AppError } from '../../services/ports/app-error.ts';
import type { AuthenticateToken } from './authenticate-token.ts';
import { type EtagReply, createEtagReply } from './etag.ts';
import { type Handlers, table } from './handler.ts';
import { parseInput } from './parse-input.ts';
import { parseJson } from './parse-json.ts';
import { parseQuery } from './parse-query.ts';
import { createReadBody } from './read-body.ts';
import { emptyReply, htmlReply, jsonReply, type Reply } from './reply.ts';
import type { Respond } from './request-pipeline.ts';
import type { ReadSigned } from './read-signed.ts';
import { hubspotUserOf } from './verify-hubspot-signature.ts';

/** What every endpoint needs. */
export interface EndpointParts {
  readonly authenticateToken: AuthenticateToken;
  readonly readSigned: ReadSigned;
  /** The HubSpot account that may call; null while none is configured. */
  readonly portalId: string | null;
  readonly inspectReply?: InspectReply | undefined;
}

/** Sees the body of every answer of a route, refusals apart: for tests. */
export type InspectReply = (name: RouteName, body: string) => void;

const noBody = Buffer.of();

const isNotReady = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ready' in answer && answer.ready === false;

/** Makes the reply of a route from its handler's answer. */
const createReplyOf = (name: RouteName): ((answer: unknown, ifNoneMatch: string | undefined) => Reply) => {
  const { status, statusWhenNotReady = status, media, caching } = table[name];
  const etagReply: EtagReply | null = caching === 'etag' ? createEtagReply() : null;
  return (answer, ifNoneMatch) => {
    if (answer === undefined) return emptyReply(status);
    if (media === 'text/html' && typeof answer === 'string') return htmlReply(status, answer);
    if (etagReply && typeof answer === 'object' && answer !== null) return etagReply(answer, ifNoneMatch);
    return jsonReply(isNotReady(answer) ? statusWhenNotReady : status, answer);
  };
};

const verifyPortals = (portalIds: readonly unknown[], portalId: string): void => {
  if (portalIds.includes(portalId)) return;
  throw new AppError('forbidden', 'The request comes from another HubSpot account than the one configured.');
};

/** What a route does with a request, top to bottom: who calls, what is said, what is answered. */
export const createEndpoint = <N extends RouteName>(
  name: N,
  handlers: Pick<Handlers, N>,
  { authenticateToken, readSigned, portalId, inspectReply }: EndpointParts,
): Respond => {
  const { method, authentication, bodyLimit, portalIds } = table[name];
  const readBody = createReadBody(bodyLimit);
  const replyOf = createReplyOf(name);
  return async (request, response) => {
    const { kind } = authentication;
    const token = kind === 'token' ? await authenticateToken(authentication.scope, request) : undefined;
    const read = (): Promise<Buffer> | Buffer => (method === 'post' ? readBody(request, response) : noBody);
    const raw = kind === 'hubspot' ? await readSigned(authentication, request, read) : await read();
    const body = method === 'post' ? parseJson(request.headers['content-type'], raw) : undefined;
    const query = parseQuery(request.originalUrl);
    const input = parseInput(name, { params: request.params, query, body });
    if (portalId !== null && portalIds !== undefined) verifyPortals(portalIds(input), portalId);
    const user = kind === 'hubspot' ? hubspotUserOf(query) : undefined;
    const answer = await handlers[name]({ ...input, token, user, portalId });
    const reply = replyOf(answer, request.headers['if-none-match']);
    if (reply.body !== null) inspectReply?.(name, reply.body);
    return reply;
  };
};
