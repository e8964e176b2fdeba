import type { Instant } from '../../domain/instant.ts';

/** How many calls a system grants, and per how many milliseconds. */
export interface CallLimit {
  readonly calls: number;
  readonly per: number;
}

/**
 * Never lets more than `calls` begin within any span of `per` milliseconds, whenever that span begins: limits that roll with time
 * are kept to the letter. Counts from zero when the process starts. It has no time of its own.
 */
export class CallBudget {
  readonly #limit: CallLimit;
  /** The instants of the last calls in a ring: the next call takes the place of the oldest. */
  readonly #begins: Instant[] = [];
  #next = 0;

  constructor(limit: CallLimit) {
    this.#limit = limit;
  }

  /**
   * Takes a call from the budget, now or at the next free instant, in the order of asking.
   * Returns the milliseconds to wait before it; when that is more than `maxWait`, nothing was taken.
   */
  take(now: Instant, maxWait: number): number {
    const oldest = this.#begins[this.#next];
    const begin = oldest === undefined ? now : Math.max(now, oldest + this.#limit.per);
    if (begin - now > maxWait) return begin - now;
    this.#begins[this.#next] = begin;
    this.#next = (this.#next + 1) % this.#limit.calls;
    return begin - now;
  }
}
