import type { Authentication } from '@treaty/contract/route';
import type { ErrorCode } from '../../services/ports/app-error.ts';

/** A code that a problem document may carry: those of the services, and one that only HTTP knows. */
export type ProblemCode = ErrorCode | 'method_not_allowed';

interface ProblemKind {
  readonly status: number;
  readonly title: string;
}

/** What each code means in HTTP. */
export const problemKinds: Readonly<Record<ProblemCode, ProblemKind>> = {
  invalid_body: { status: 400, title: 'The request cannot be read.' },
  unauthorised: { status: 401, title: 'The caller is not known.' },
  forbidden: { status: 403, title: 'The caller may not do this.' },
  not_found: { status: 404, title: 'There is nothing here.' },
  method_not_allowed: { status: 405, title: 'This address is called in another way.' },
  conflict: { status: 409, title: 'The request does not fit the present state.' },
  cycle_closed: { status: 409, title: 'The cycle is closed.' },
  key_reused: { status: 409, title: 'The idempotency key was used for something else.' },
  too_large: { status: 413, title: 'The body is too large.' },
  unsupported_media_type: { status: 415, title: 'The body is not plain JSON.' },
  unprocessable: { status: 422, title: 'The values are not allowed.' },
  too_many_requests: { status: 429, title: 'Too many requests.' },
  internal: { status: 500, title: 'Something went wrong here.' },
  database_unavailable: { status: 503, title: 'The database does not answer.' },
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
