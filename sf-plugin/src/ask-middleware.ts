import { isRecord, parseJson } from './parse-json.ts';

/** What came of a request: the expected document, a refusal in words, some other response, no response in time, or no connection. */
export type Answer<T> =
  | { readonly kind: 'document'; readonly document: T }
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'notTreaty'; readonly what: string }
  | { readonly kind: 'timedOut' }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** A request to the middleware. */
export interface Question<T> {
  readonly address: URL;
  readonly token?: string | undefined;
  /** What is sent as JSON; without it, the document is only read. */
  readonly body?: unknown;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
  /** Reads the document in a response; null when it is something else. */
  readonly read: (text: string) => T | null;
}

/** Asks the middleware until the signal ends it. The document counts, not the status: a middleware that is not ready sends 503. */
export async function askMiddleware<T>(question: Question<T>): Promise<Answer<T>> {
  const { signal, read } = question;
  let response;
  try {
    response = await responseTo(question);
  } catch (error) {
    return signal.aborted ? { kind: 'timedOut' } : { kind: 'unreachable', reason: reasonOf(error) };
  }
  const document = read(response.text);
  if (document !== null) return { kind: 'document', document };
  const because = refusalIn(response);
  if (because !== null) return { kind: 'refused', because };
  return { kind: 'notTreaty', what: `HTTP ${response.status}, ${response.type ?? 'no content type'}` };
}

async function responseTo({ address, token, signal, body }: Question<unknown>) {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const headers = { accept: 'application/json', ...authorization };
  const response = await fetch(
    address,
    body === undefined
      ? { headers, signal }
      : {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
          signal,
        },
  );
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

/** The words of a problem document (RFC 9457), with which the middleware refuses a request; null when the response is none. */
function refusalIn({ type, text }: { readonly type: string | null; readonly text: string }): string | null {
  if (type?.startsWith('application/problem+json') !== true) return null;
  const problem = parseJson(text);
  return isRecord(problem) && typeof problem['detail'] === 'string' ? problem['detail'] : null;
}

/** fetch hides the reason of a failure in its cause; where two addresses were tried, only the cause's code tells it. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message === '' && 'code' in cause ? String(cause.code) : cause.message;
}
