import type { Clock } from '../../services/ports/clock.ts';
import { ExternalError } from '../../services/ports/external-error.ts';
import type { CallLimit } from './call-budget.ts';
import { createCallGate } from './call-gate.ts';
import { sendRequest } from './send-request.ts';
import type { HttpResponse, HttpClient, HttpRequest } from './http-call.ts';
import { failureError } from './http-failures.ts';
import { withTimeout } from './with-timeout.ts';

const redirects = new Set([301, 302, 303, 307, 308]);

/** What the client for one external system is made of. */
export interface HttpClientOptions {
  /** Whom we call, for messages. */
  readonly system: string;
  /** Milliseconds for a whole call: connecting, sending, reading; and the longest that a call waits for its budget. */
  readonly timeout: number;
  readonly budget: CallLimit;
  readonly clock: Clock;
  /** Throws when no outside call may be made now: inside a database transaction. */
  readonly assertFree?: () => void;
}

/** The one HTTP client for an external system: timeout, size limit, circuit breaker, call budget. */
export const createHttpClient = (options: HttpClientOptions): HttpClient => {
  const { system, timeout, assertFree } = options;
  const gate = createCallGate({ ...options, maxWait: timeout });

  const call = async (request: HttpRequest): Promise<HttpResponse> => {
    try {
      return await withTimeout(timeout, (signal) => sendRequest(request, signal));
    } catch (cause) {
      const error = failureError(system, cause);
      if (error.errorClass === 'wait') gate.recordFailure();
      throw error;
    }
  };

  return {
    system,
    async send(request) {
      assertFree?.();
      await gate.enter();
      const answer = await call(request);
      gate.recordAnswer(answer);
      if (!redirects.has(answer.status)) return answer;
      throw new ExternalError(system, 'alarm', 'REDIRECT', {
        message: `answered ${answer.status}, a redirect; set the address that it leads to`,
      });
    },
  };
};
