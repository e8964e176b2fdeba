import type { Instant } from '../../domain/instant.ts';

const failuresUntilOpen = 5;
const firstProbeDelay = 1_000;
const longestProbeDelay = 60_000;
const longestPause = 3_600_000;

/**
 * Keeps an outage from burning calls: after five failures in a row it lets only single probes through, after 1, 2, 4 … 60 s.
 * One success closes it. It has no time of its own: instants are passed in, pauses are milliseconds.
 */
export class CircuitBreaker {
  #failures = 0;
  #probeDelay = firstProbeDelay;
  #nextProbeAt: Instant = 0;
  #pausedUntil: Instant = 0;

  /** Milliseconds until the next call is let through; 0 admits this one. */
  admit(now: Instant): number {
    if (now < this.#pausedUntil) return this.#pausedUntil - now;
    if (this.#failures < failuresUntilOpen) return 0;
    if (now < this.#nextProbeAt) return this.#nextProbeAt - now;
    // The pause counts from the start of the probe: one that never ends cannot keep the next from being tried.
    this.#probeDelay = Math.min(this.#probeDelay * 2, longestProbeDelay);
    this.#nextProbeAt = now + this.#probeDelay;
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
    this.#probeDelay = firstProbeDelay;
    this.#nextProbeAt = now + firstProbeDelay;
  }

  /** The system asked for no calls for that many milliseconds; granted for an hour at most. */
  pauseFor(now: Instant, milliseconds: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, now + Math.min(milliseconds, longestPause));
  }
}
