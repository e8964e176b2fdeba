import type { Answer } from './answer.ts';

/** Which requests a planned fault is for; without a condition, any. */
export interface RequestMatch {
  readonly method?: string;
  /** Tested against the path without the query. */
  readonly path?: RegExp;
}

/** A failure to come: the next `times` fitting requests are refused unread. */
export interface PlannedFailure {
  readonly status: number;
  readonly times?: number;
  readonly retryAfterSeconds?: number;
  readonly errorCode?: string;
  readonly match?: RequestMatch;
}

/** An ambiguous fault to come: the next `times` fitting requests take effect, then the connection is cut unanswered. */
export interface PlannedDrop {
  readonly times?: number;
  readonly match?: RequestMatch;
}

interface Planned {
  readonly match: RequestMatch;
  /** Undefined for a drop. */
  readonly answer: Answer | undefined;
  timesLeft: number;
}

/** What is to happen to one request instead of the usual. */
export type PlannedOutcome =
  { readonly kind: 'fail'; readonly answer: Answer } | { readonly kind: 'drop' } | undefined;

const usualCodes: Readonly<Record<number, string>> = {
  401: 'INVALID_SESSION_ID',
  403: 'REQUEST_LIMIT_EXCEEDED',
  429: 'REQUEST_LIMIT_EXCEEDED',
  500: 'UNKNOWN_EXCEPTION',
  503: 'SERVER_UNAVAILABLE',
};

const failureAnswer = ({ status, errorCode, retryAfterSeconds }: PlannedFailure): Answer => ({
  status,
  body: [
    {
      message: 'A planned failure of the simulated org',
      errorCode: errorCode ?? usualCodes[status] ?? 'UNKNOWN_EXCEPTION',
    },
  ],
  headers: retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
});

const fits = (match: RequestMatch, method: string, path: string): boolean =>
  (match.method === undefined || match.method === method) &&
  (match.path === undefined || match.path.test(path));

/** The faults that were ordered and have not happened yet. */
export class FaultPlan {
  #planned: Planned[] = [];

  failNext(failure: PlannedFailure): void {
    const { match = {}, times = 1 } = failure;
    this.#planned.push({ match, timesLeft: times, answer: failureAnswer(failure) });
  }

  applyThenDrop({ match = {}, times = 1 }: PlannedDrop): void {
    this.#planned.push({ match, timesLeft: times, answer: undefined });
  }

  clear(): void {
    this.#planned = [];
  }

  /** The fate of a request; a planned fault is used up by it. */
  fateOf(method: string, path: string): PlannedOutcome {
    const planned = this.#planned.find((each) => fits(each.match, method, path));
    if (planned === undefined) return undefined;
    planned.timesLeft -= 1;
    this.#planned = this.#planned.filter((each) => each.timesLeft > 0);
    return planned.answer === undefined ? { kind: 'drop' } : { kind: 'fail', answer: planned.answer };
  }
}
