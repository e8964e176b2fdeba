import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { AppError } from '../../services/ports/app-error.ts';
import type { ApiToken } from '../../services/ports/store.ts';
import { type CountRequest, networkOf } from './rate-limit.ts';

/** Finds an API token by the hex SHA-256 of its text; null when it is not known. */
export type FindToken = (hash: string) => Promise<ApiToken | null>;

type Scope = ApiToken['scopes'][number];

/** Accepts the bearer of an API token with that scope, as often as the rate limit allows. */
export type AuthenticateToken = (scope: Scope, request: Request) => Promise<ApiToken>;

/** Looking up the hash keeps the tokens themselves out of the database and the time of the search meaningless. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const bearerOf = (request: Request): string | undefined =>
  /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];

const requireScope = (token: ApiToken, scope: Scope): void => {
  if (token.scopes.includes(scope)) return;
  throw new AppError('forbidden', `This API token lacks the scope “${scope}”. Use one that has it.`);
};

/** Authenticates by API token. Requests are counted per known token, all others per network. */
export const createAuthenticateToken =
  (findToken: FindToken, countRequest: CountRequest): AuthenticateToken =>
  async (scope, request) => {
    const bearer = bearerOf(request);
    const token = bearer === undefined ? null : await findToken(hashOf(bearer));
    await countRequest(
      token === null ? `network ${networkOf(request.socket.remoteAddress ?? '')}` : `token ${token.name}`,
    );
    if (token === null) {
      throw new AppError('unauthorised', 'Send a valid API token as Authorization: Bearer <token>.');
    }
    requireScope(token, scope);
    return token;
  };
