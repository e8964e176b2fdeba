import type { z } from 'zod';
import { createHttpClient } from '../../src/adapters/http-client/http-client.ts';
import type { HttpResponse } from '../../src/adapters/http-client/http-call.ts';
import { createSystemClock } from '../../src/adapters/system/system-clock.ts';
import { CommandError, exitCodes } from './report.ts';

/** Where the middleware answers, and the API token that opens it. */
export interface Middleware {
  readonly url: string;
  readonly token: string | undefined;
}

/** What is asked, and the shape of the answer. */
export interface Question<T> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: z.ZodType<T>;
  /** What the answer is called in a message. */
  readonly what: string;
}

/** Asks the middleware. @throws CommandError when it does not answer, not to us, or with something else. */
export async function askMiddleware<T>(
  { url, token = '' }: Middleware,
  { method, path, answer, what }: Question<T>,
): Promise<T> {
  const { status, body } = await send(method, `${url}${path}`, token);
  if (status === 401 || status === 403)
    throw new CommandError(
      exitCodes.refused,
      `${url} does not take this API token. Set TREATY_API_TOKEN to one that may ${method === 'GET' ? 'read' : 'write'}.`,
    );
  const read = status >= 200 && status < 300 ? answer.safeParse(parsed(body)) : null;
  if (read?.success === true) return read.data;
  throw new CommandError(
    exitCodes.unavailable,
    `${url} answered ${status}, and not with ${what} of Treaty. Name the middleware with --url.`,
  );
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};

async function send(method: Question<unknown>['method'], url: string, token: string): Promise<HttpResponse> {
  const http = createHttpClient({
    system: 'Treaty',
    timeout: 10_000,
    budget: { calls: 10, per: 1000 },
    clock: createSystemClock(),
  });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  try {
    return await http.send({ method, url, headers, ...(method === 'POST' && { body: '{}' }) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      exitCodes.unavailable,
      `The middleware does not answer at ${new URL(url).origin} (${reason}). Start it, or name it with --url.`,
    );
  }
}
