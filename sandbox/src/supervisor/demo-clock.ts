import { realNow } from '../../../simulators/src/system/real-time.ts';
import type { SandboxClock } from '../../../simulators/src/system/simulator-clock.ts';

export interface DemoClockOptions {
  readonly clock: SandboxClock;
  /** Keeps the offset over restarts. */
  readonly keep: (offset: number) => void;
  /** Resolves when the middleware goes by the new offset and has looked at its deadlines. */
  readonly tellMiddleware: (offset: number) => Promise<void>;
}

/** The clock that middleware and simulated CRMs share. It is moved forward only, one move after the other. */
export class DemoClock {
  readonly #options: DemoClockOptions;
  #lastMove: Promise<void> = Promise.resolve();

  constructor(options: DemoClockOptions) {
    this.#options = options;
  }

  /** Where the clock stands: epoch milliseconds, and milliseconds off real time. */
  read(): { now: number; offset: number } {
    const { clock } = this.#options;
    return { now: clock.now(), offset: clock.offset };
  }

  /** Moves on by that many milliseconds. */
  advance(milliseconds: number): Promise<void> {
    return this.#move(() => this.#options.clock.offset + milliseconds);
  }

  /** Moves on to that instant; stays where it is when that is past. */
  moveTo(instant: number): Promise<void> {
    return this.#move(() => Math.max(instant - realNow(), this.#options.clock.offset));
  }

  /** Comes back to real time from the past. */
  moveToPresent(): Promise<void> {
    return this.#move(() => Math.max(0, this.#options.clock.offset));
  }

  #move(offsetAfter: () => number): Promise<void> {
    const move = this.#lastMove.then(async () => {
      const offset = offsetAfter();
      this.#options.clock.offset = offset;
      this.#options.keep(offset);
      await this.#options.tellMiddleware(offset);
    });
    this.#lastMove = move.catch(() => undefined);
    return move;
  }
}
