import type { Clock } from '../data/org-data.ts';

const day = 86_400_000;

/** Counts the API requests of the day (UTC) against the org's limit. */
export class DailyUsage {
  readonly limit: number;
  readonly #clock: Clock;
  #day = 0;
  #used = 0;

  constructor(clock: Clock, limit: number) {
    this.#clock = clock;
    this.limit = limit;
  }

  get used(): number {
    const today = Math.floor(this.#clock.now() / day);
    if (today !== this.#day) {
      this.#day = today;
      this.#used = 0;
    }
    return this.#used;
  }

  get isUsedUp(): boolean {
    return this.used >= this.limit;
  }

  add(): void {
    this.#used = this.used + 1;
  }
}
