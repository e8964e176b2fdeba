import type { z } from 'zod';
import { createHttpClient } from '../../src/adapters/http-client/http-client.ts';
import type { HttpResponse } from '../../src/adapters/http-client/http-call.ts';
import { createSystemClock } from '../../src/adapters/system/system-clock.ts';
import { CommandError, exitCodes, messageOf } from './command-error.ts';

/** Where the middleware answers, and the API token that opens it. */
export interface Middleware {
  readonly url: string;
  readonly token: string;
}

/** A request, and the schema of its response. */
export interface Question<T> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
  readonly answer: z.ZodType<T>;
}

/** Sends a request to the middleware. @throws CommandError when it does not answer, refuses the token, or answers with something else. */
export type AskMiddleware = <T>(question: Question<T>) => Promise<T>;

/** The HTTP client of the middleware. `advice` ends each message about a failure: how to go on once it is resolved. */
export function createMiddlewareClient({ url, token }: Middleware, advice = ''): AskMiddleware {
  const http = createHttpClient({
    system: 'Treaty',
    timeout: 60_000,
    budget: { calls: 20, per: 1000 },
    clock: createSystemClock(),
  });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const fail = (exitCode: 69 | 77, message: string): CommandError =>
    new CommandError(exitCode, advice === '' ? message : `${message} ${advice}`);
  return async ({ method, path, body, answer }) => {
    const payload = method === 'POST' && { body: JSON.stringify(body ?? {}) };
    const response = await http
      .send({ method, url: `${url}${path}`, headers, ...payload })
      .catch((error: unknown) => {
        throw fail(exitCodes.unavailable, noAnswer(url, error));
      });
    if (response.status === 401 || response.status === 403)
      throw fail(
        exitCodes.refused,
        `${url} refused this API token. Set TREATY_API_TOKEN to one that may ${method === 'GET' ? 'read' : 'write'}.`,
      );
    const isSuccess = response.status >= 200 && response.status < 300;
    const read = isSuccess ? answer.safeParse(parsed(response.body)) : null;
    if (read?.success === true) return read.data;
    throw fail(exitCodes.unavailable, unexpected(url, response));
  };
}

const noAnswer = (url: string, error: unknown): string =>
  `The middleware at ${new URL(url).origin} does not answer (${messageOf(error)}). Start it, or give its address with --url.`;

/** Says what a problem document says; any other response does not come from the middleware of this release. */
function unexpected(url: string, { status, body }: HttpResponse): string {
  const problem = parsed(body);
  return typeof problem === 'object' && problem !== null && 'detail' in problem
    ? `${url} answered ${status}: ${String(problem.detail)}`
    : `${url} answered ${status} with something that Treaty does not send. Give the address of the middleware with --url.`;
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};
