import type { Clock } from '../../services/ports/clock.ts';
import { ExternalError } from '../../services/ports/external-error.ts';
import { delay } from '../system/delay.ts';
import { CallBudget, type CallLimit } from './call-budget.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import type { HttpResponse } from './http-call.ts';
import { isOutage } from './http-failures.ts';
import { readRetryAfter } from './retry-after.ts';

/** Through which every call to a system goes; it is told how the calls went. */
export interface CallGate {
  /** Resolves when the call may be made; throws ExternalError (retry) when that is too far off. */
  enter(): Promise<void>;
  recordAnswer(answer: HttpResponse): void;
  recordFailure(): void;
}

export interface CallGateOptions {
  readonly system: string;
  readonly clock: Clock;
  readonly budget: CallLimit;
  /** The longest wait for the budget, in milliseconds. */
  readonly maxWait: number;
}

/** The gate before a system: its circuit breaker and its call budget. */
export const createCallGate = ({ system, clock, maxWait, ...options }: CallGateOptions): CallGate => {
  const breaker = new CircuitBreaker();
  const budget = new CallBudget(options.budget);

  const postpone = (code: string, message: string, retryAfter: number): ExternalError =>
    new ExternalError(system, 'wait', code, { message, retryAfter });

  return {
    async enter() {
      const pause = breaker.admit(clock.wall());
      if (pause > 0) throw postpone('PAUSED', 'calls are paused: it failed or asked us to wait', pause);
      const wait = budget.take(clock.wall(), maxWait);
      if (wait > maxWait) throw postpone('BUDGET_SPENT', 'the call budget is spent for now', wait);
      if (wait > 0) await delay(wait);
    },
    recordAnswer(answer) {
      const now = clock.wall();
      if (isOutage(answer.status)) breaker.failed(now);
      else breaker.succeeded();
      const wait = readRetryAfter(answer.headers.get('retry-after'), now);
      if (wait !== null) breaker.pauseFor(now, wait);
    },
    recordFailure() {
      breaker.failed(clock.wall());
    },
  };
};
