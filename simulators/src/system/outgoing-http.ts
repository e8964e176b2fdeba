/** One HTTP request as it leaves; `timeout` in real milliseconds covers connecting, sending and reading the whole answer. */
export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly timeout: number;
  /** Aborts the request early; the promise then rejects. */
  readonly signal?: AbortSignal | undefined;
}

/** The answer to an outgoing request, read to its end. */
export interface OutgoingAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Sends one request and reads its answer; rejects when no answer came (refused, reset, out of time). Redirects are not followed. */
export const sendRequest = async (request: OutgoingRequest): Promise<OutgoingAnswer> => {
  const timeout = AbortSignal.timeout(request.timeout);
  const response = await fetch(request.url, {
    method: request.method,
    headers: request.headers,
    body: request.body ?? null,
    redirect: 'manual',
    signal: request.signal === undefined ? timeout : AbortSignal.any([timeout, request.signal]),
  });
  return { status: response.status, headers: response.headers, body: await response.text() };
};
