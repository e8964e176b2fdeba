import { z } from 'zod';
import type { Instant } from '../../domain/instant.ts';
import { classifyFailure } from '../../domain/sync/error-classes.ts';
import { ExternalError } from '../../services/ports/external-error.ts';
import type { HttpResponse } from './http-call.ts';
import { readRetryAfter } from './retry-after.ts';
import { TooLargeError } from './send-request.ts';
import { TimeoutError } from './with-timeout.ts';

/** True for an answer that says that the system itself is out of order, whatever was asked. */
export const isOutage = (status: number): boolean => status >= 500;

/** What a system's refusal says; what is left out is taken from the HTTP status. */
export interface Refusal {
  readonly system: string;
  readonly message: string;
  readonly now: Instant;
  readonly code?: string;
  /** Milliseconds, for an answer without Retry-After. */
  readonly retryAfter?: number | null;
}

/** The error for an answer that is a refusal. */
export const refusalError = (answer: HttpResponse, refusal: Refusal): ExternalError => {
  const asked = readRetryAfter(answer.headers.get('retry-after'), refusal.now);
  const { system, message, code = String(answer.status) } = refusal;
  const errorClass = classifyFailure({ system, status: answer.status, code }).class;
  return new ExternalError(system, errorClass, code, {
    message,
    retryAfter: asked ?? refusal.retryAfter ?? null,
  });
};

const NetworkFailure = z.object({ cause: z.object({ code: z.string() }) });

/** The error for a call that brought no answer. */
export const failureError = (system: string, cause: unknown): ExternalError => {
  if (cause instanceof TimeoutError)
    return new ExternalError(system, 'wait', 'TIMEOUT', { message: cause.message, cause });
  if (cause instanceof TooLargeError)
    return new ExternalError(system, 'alarm', 'ANSWER_TOO_LARGE', { message: cause.message, cause });
  const failure = NetworkFailure.safeParse(cause);
  const code = failure.success ? failure.data.cause.code : 'NO_ANSWER';
  return new ExternalError(system, 'wait', code, { message: `no answer (${code})`, cause });
};
