/** What came of a request: the expected document, some other response, no response in time, or no connection. */
export type Answer<T> =
  | { readonly kind: 'document'; readonly document: T }
  | { readonly kind: 'notTreaty'; readonly what: string }
  | { readonly kind: 'timedOut' }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** A request to the middleware. */
export interface Question<T> {
  readonly address: URL;
  readonly token?: string | undefined;
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
  return { kind: 'notTreaty', what: `HTTP ${response.status}, ${response.type ?? 'no content type'}` };
}

async function responseTo({ address, token, signal }: Question<unknown>) {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(address, {
    headers: { accept: 'application/json', ...authorization },
    signal,
  });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

/** fetch hides the reason of a failure in its cause; where two addresses were tried, only the cause's code tells it. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message === '' && 'code' in cause ? String(cause.code) : cause.message;
}
