import { sendRequest } from '../../simulators/src/system/outgoing-http.ts';
import type { OutgoingRequest } from '../../simulators/src/system/outgoing-http.ts';

/** Sends a request; tests replace it. */
export type Send = typeof sendRequest;

/** A request to a platform; a body that is not a string is sent as JSON. */
export interface PlatformRequest {
  readonly method: string;
  /** From the host's root, with the query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** An answer; the body is parsed JSON, otherwise text, or null when empty. */
export interface PlatformAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Sends a request and reads its answer; rejects when there is none within half a minute. */
export type SendToPlatform = (request: PlatformRequest) => Promise<PlatformAnswer>;

/** The address of a platform and the headers of each request; the token in them is never printed. */
export interface PlatformAddress {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly send?: Send | undefined;
  /** When aborted, no further requests are sent; a pending one is awaited, so that what it creates can be deleted. */
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

/** Creates a client of one platform. */
export const platformHttp =
  ({ url, headers, send = sendRequest, signal }: PlatformAddress): SendToPlatform =>
  async (request) => {
    signal?.throwIfAborted();
    const json = request.body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await send({
      method: request.method,
      url: `${url.replace(/\/{1,9}$/u, '')}${request.path}`,
      headers: { accept: 'application/json', ...json, ...headers, ...request.headers },
      ...bodyOf(request.body),
      timeout,
    });
    return { status: answer.status, headers: answer.headers, body: parsed(answer.body) };
  };
