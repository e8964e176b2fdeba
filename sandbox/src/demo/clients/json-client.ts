import { sendRequest } from '../../../../simulators/src/system/outgoing-http.ts';

const timeout = 30_000;

/** A request with an optional bearer token and JSON body. */
export interface JsonRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly url: string;
  readonly token?: string;
  readonly body?: unknown;
}

/** The status, and the body as JSON (null when there is none). */
export interface JsonResponse {
  readonly status: number;
  readonly body: unknown;
}

/** Sends a request and reads the response, whatever its status; rejects when there is none. */
export async function requestJson({ method = 'GET', url, token, body }: JsonRequest): Promise<JsonResponse> {
  const answer = await sendRequest({
    method,
    url,
    headers: {
      accept: 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    timeout,
  });
  return { status: answer.status, body: answer.body === '' ? null : parseJson(answer.body) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Sends a request that must succeed. @throws with the response otherwise. */
export async function requireJson(request: JsonRequest): Promise<unknown> {
  const { status, body } = await requestJson(request);
  if (status >= 200 && status < 300) return body;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  throw new Error(`${request.method ?? 'GET'} ${request.url} was answered ${status}: ${text}`);
}
