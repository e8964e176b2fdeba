import type { Readiness } from '@treaty/contract/health';
import { readinessFrom } from './readiness-from.ts';

/** What became of the question: the readiness, something else that answered, no answer in time, or no connection. */
export type Answer =
  | { readonly kind: 'readiness'; readonly readiness: Readiness }
  | { readonly kind: 'notTreaty'; readonly what: string }
  | { readonly kind: 'timedOut' }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** fetch hides why it failed in the cause; where two addresses were tried, only its code says something. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message === '' && 'code' in cause ? String(cause.code) : cause.message;
}

async function responseTo(address: URL, signal: AbortSignal) {
  const response = await fetch(address, { headers: { accept: 'application/json' }, signal });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

/** Asks the middleware for its readiness until the signal ends it. Ready and not ready are told by the document, not by the status. */
export async function askReadiness(address: URL, signal: AbortSignal): Promise<Answer> {
  let response;
  try {
    response = await responseTo(address, signal);
  } catch (error) {
    return signal.aborted ? { kind: 'timedOut' } : { kind: 'unreachable', reason: reasonOf(error) };
  }
  const readiness = readinessFrom(response.text);
  if (readiness !== null) return { kind: 'readiness', readiness };
  return { kind: 'notTreaty', what: `HTTP ${response.status}, ${response.type ?? 'no content type'}` };
}
