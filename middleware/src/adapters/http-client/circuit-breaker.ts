import type { Instant } from '../../domain/instant.ts';

const failuresUntilOpen = 5;
const firstPause = 1_000;
const longestPause = 60_000;
const longestRest = 3_600_000;

/**
 * Keeps an outage from burning calls: after five failures in a row it lets only single probes through, after 1, 2, 4 … 60 s.
 * One success closes it. It has no time of its own: instants are passed in, pauses are milliseconds.
 */
export class CircuitBreaker {
  #failures = 0;
  #pause = firstPause;
  #nextProbeAt: Instant = 0;
  #restsUntil: Instant = 0;

  /** Milliseconds until the next call is let through; 0 admits this one. */
  admit(now: Instant): number {
    if (now < this.#restsUntil) return this.#restsUntil - now;
    if (this.#failures < failuresUntilOpen) return 0;
    if (now < this.#nextProbeAt) return this.#nextProbeAt - now;
    // The pause counts from the start of the probe: one that never ends cannot keep the next from being tried.
    this.#pause = Math.min(this.#pause * 2, longestPause);
    this.#nextProbeAt = now + this.#pause;
    return 0;
  }

  /** The system answered, whatever it said. */
  succeeded(): void {
    this.#failures = 0;
  }

  /** The system gave no answer in time, or answered that it is out of order. */
  failed(now: Instant): void {
    this.#failures += 1;
    if (this.#failures !== failuresUntilOpen) return;
    this.#pause = firstPause;
    this.#nextProbeAt = now + firstPause;
  }

  /** The system asked to be left alone for that many milliseconds; it is, for an hour at most. */
  rest(now: Instant, milliseconds: number): void {
    this.#restsUntil = Math.max(this.#restsUntil, now + Math.min(milliseconds, longestRest));
  }
}
