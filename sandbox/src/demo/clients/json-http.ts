import { sendRequest } from '../../../../simulators/src/system/outgoing-http.ts';

const timeout = 30_000;

/** A request with a JSON body, if any, on behalf of who holds the token. */
export interface JsonRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly url: string;
  readonly token?: string;
  readonly body?: unknown;
}

/** The answer: its status, and its body as JSON (null when it has none). */
export interface JsonAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Sends a request and reads the answer, whatever its status; rejects when nobody answers. */
export async function askJson({ method = 'GET', url, token, body }: JsonRequest): Promise<JsonAnswer> {
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
  return { status: answer.status, body: answer.body === '' ? null : parsed(answer.body) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Sends a request that must succeed. @throws with what was answered instead. */
export async function demandJson(request: JsonRequest): Promise<unknown> {
  const { status, body } = await askJson(request);
  if (status >= 200 && status < 300) return body;
  const said = typeof body === 'string' ? body : JSON.stringify(body);
  throw new Error(`${request.method ?? 'GET'} ${request.url} was answered ${status}: ${said}`);
}
