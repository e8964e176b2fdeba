import type { Authentication } from '@treaty/contract/route';
import type { ErrorCode } from '../../services/ports/app-error.ts';

/** A code that a problem document may carry: those of the services, and those that only HTTP knows. */
export type ProblemCode =
  ErrorCode | 'method_not_allowed' | 'request_timeout' | 'expectation_failed' | 'headers_too_large';

interface ProblemKind {
  readonly status: number;
  readonly title: string;
}

/** What each code means in HTTP. */
export const problemKinds: Readonly<Record<ProblemCode, ProblemKind>> = {
  invalid_body: { status: 400, title: 'The request cannot be read.' },
  unauthorised: { status: 401, title: 'The caller is not authenticated.' },
  forbidden: { status: 403, title: 'The caller is not authorised to do this.' },
  not_found: { status: 404, title: 'Not found.' },
  method_not_allowed: { status: 405, title: 'The method is not allowed here.' },
  request_timeout: { status: 408, title: 'The request took too long.' },
  conflict: { status: 409, title: 'The request conflicts with the current state.' },
  cycle_closed: { status: 409, title: 'The cycle is closed.' },
  key_reused: { status: 409, title: 'The idempotency key was already used for another request.' },
  too_large: { status: 413, title: 'The body is too large.' },
  unsupported_media_type: { status: 415, title: 'The media type is not supported.' },
  expectation_failed: { status: 417, title: 'The expectation cannot be met.' },
  unprocessable: { status: 422, title: 'Some values are not allowed.' },
  too_many_requests: { status: 429, title: 'Too many requests.' },
  headers_too_large: { status: 431, title: 'The headers are too large.' },
  internal: { status: 500, title: 'An internal error occurred.' },
  database_unavailable: { status: 503, title: 'The database is not responding.' },
};

const challenge = ({ kind }: Authentication): string =>
  kind === 'token' ? 'Bearer realm="treaty"' : 'HubSpot-Signature';

/** The headers that belong to a refusal: how to identify oneself, or when to come back (in seconds). */
export const problemHeaders = (
  code: ProblemCode,
  authentication: Authentication,
): Readonly<Record<string, string>> => {
  if (code === 'unauthorised') return { 'www-authenticate': challenge(authentication) };
  if (code === 'too_many_requests') return { 'retry-after': '1' };
  if (code === 'database_unavailable') return { 'retry-after': '5' };
  return {};
};
