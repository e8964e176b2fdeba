import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { AppError } from '../../services/ports/app-error.ts';
import type { ApiToken } from '../../services/ports/store.ts';
import type { CountRequest, FailureLimit } from './rate-limit.ts';

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

const unauthorised = (): AppError =>
  new AppError('unauthorised', 'Send a valid API token as Authorization: Bearer <token>.');

/**
 * Looks tokens up for callers that may be anybody. One that was not seen valid before counts as a failure until the database knows it,
 * so that guesses are counted before they cost a query; one that was seen is looked up freely. Requests that bring the same token at
 * the same time share one look.
 */
const createLookUp = (findToken: FindToken, failures: FailureLimit) => {
  const seenValid = new Set<string>();
  const underWay = new Map<string, Promise<ApiToken | null>>();
  const lookUp = async (hash: string, request: Request): Promise<ApiToken | null> => {
    const isNew = !seenValid.has(hash);
    if (isNew) await failures.count(request);
    const token = await findToken(hash);
    if (token === null) {
      seenValid.delete(hash);
      if (!isNew) await failures.count(request);
    } else if (isNew) {
      seenValid.add(hash);
      await failures.takeBack(request);
    }
    return token;
  };
  return (hash: string, request: Request): Promise<ApiToken | null> => {
    const begun = underWay.get(hash) ?? lookUp(hash, request).finally(() => underWay.delete(hash));
    underWay.set(hash, begun);
    return begun;
  };
};

/** Authenticates by API token. Requests are counted per known token; those without one per network. */
export const createAuthenticateToken = (
  findToken: FindToken,
  countRequest: CountRequest,
  failures: FailureLimit,
): AuthenticateToken => {
  const lookUp = createLookUp(findToken, failures);
  return async (scope, request) => {
    const bearer = bearerOf(request);
    if (bearer === undefined) {
      await failures.count(request);
      throw unauthorised();
    }
    const token = await lookUp(hashOf(bearer), request);
    if (token === null) throw unauthorised();
    await countRequest(`token ${token.name}`);
    requireScope(token, scope);
    return token;
  };
};
