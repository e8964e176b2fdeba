import { z } from 'zod';
import type { Instant } from '../../domain/instant.ts';
import { ExternalError, type ExternalFault } from '../../services/ports/external-error.ts';
import type { HttpResponse } from './http-call.ts';
import { readRetryAfter } from './retry-after.ts';
import { TooLargeError } from './send-request.ts';
import { TimeoutError } from './with-timeout.ts';

// Beside 5xx: 408 timeout, 423 locked and 477 migration (HubSpot), 425 too early, 429 too many calls.
const transientStatuses = new Set([408, 423, 425, 429, 477]);

/** True for an answer that says that the system itself is out of order, whatever was asked. */
export const isOutage = (status: number): boolean => status >= 500;

/** Whether an answer with this status may be better later. */
export const faultOfStatus = (status: number): ExternalFault =>
  isOutage(status) || transientStatuses.has(status) ? 'retry' : 'permanent';

/** What a system's refusal says; what is left out is taken from the HTTP status. */
export interface Refusal {
  readonly system: string;
  readonly message: string;
  readonly now: Instant;
  readonly code?: string;
  readonly fault?: ExternalFault;
  /** Milliseconds, for an answer without Retry-After. */
  readonly retryAfter?: number | null;
}

/** The error for an answer that is a refusal. */
export const refusalError = (answer: HttpResponse, refusal: Refusal): ExternalError => {
  const asked = readRetryAfter(answer.headers.get('retry-after'), refusal.now);
  return new ExternalError(
    refusal.system,
    refusal.fault ?? faultOfStatus(answer.status),
    refusal.code ?? String(answer.status),
    { message: refusal.message, retryAfter: asked ?? refusal.retryAfter ?? null },
  );
};

const NetworkFailure = z.object({ cause: z.object({ code: z.string() }) });

/** The error for a call that brought no answer. */
export const failureError = (system: string, cause: unknown): ExternalError => {
  if (cause instanceof TimeoutError)
    return new ExternalError(system, 'retry', 'TIMEOUT', { message: cause.message, cause });
  if (cause instanceof TooLargeError)
    return new ExternalError(system, 'permanent', 'ANSWER_TOO_LARGE', { message: cause.message, cause });
  const failure = NetworkFailure.safeParse(cause);
  const code = failure.success ? failure.data.cause.code : 'NO_ANSWER';
  return new ExternalError(system, 'retry', code, { message: `no answer (${code})`, cause });
};
