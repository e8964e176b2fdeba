import { sendRequest } from '../../simulators/src/system/outgoing-http.ts';
import type { OutgoingRequest } from '../../simulators/src/system/outgoing-http.ts';

/** How requests leave; tests put their own in its place. */
export type Send = typeof sendRequest;

/** One request to a platform; a body that is no text is sent as JSON. */
export interface PlatformRequest {
  readonly method: string;
  /** From the host's root, with the query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** An answer; the body is parsed when it is JSON, a text when it is not, null when there is none. */
export interface PlatformAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Sends a request and reads its answer; rejects when none came within half a minute. */
export type AskPlatform = (request: PlatformRequest) => Promise<PlatformAnswer>;

/** Where a platform is and what goes with each request; the token stands in the headers and is never written anywhere. */
export interface PlatformAddress {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly send?: Send | undefined;
  /** Once aborted, no further request is sent; one under way is waited for, so that what it creates can be removed. */
  readonly signal?: AbortSignal | undefined;
}

const timeout = 30_000;

const parsed = (text: string): unknown => {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const bodyOf = (body: unknown): Pick<OutgoingRequest, 'body'> =>
  body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };

/** Opens a way to ask one platform. */
export const platformHttp =
  ({ url, headers, send = sendRequest, signal }: PlatformAddress): AskPlatform =>
  async (request) => {
    signal?.throwIfAborted();
    const json = request.body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await send({
      method: request.method,
      url: `${url.replace(/\/+$/u, '')}${request.path}`,
      headers: { accept: 'application/json', ...json, ...headers, ...request.headers },
      ...bodyOf(request.body),
      timeout,
    });
    return { status: answer.status, headers: answer.headers, body: parsed(answer.body) };
  };
