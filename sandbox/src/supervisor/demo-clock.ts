import { realNow } from '../../../simulators/src/system/real-time.ts';
import type { SimulatorClock } from '../../../simulators/src/system/simulator-clock.ts';

export interface DemoClockOptions {
  readonly clock: SimulatorClock;
  /** Saves the offset for the next start. */
  readonly save: (offset: number) => void;
  /** Resolves when the middleware uses the new offset and has checked its deadlines. */
  readonly setMiddlewareOffset: (offset: number) => Promise<void>;
}

/** The clock that the middleware and the simulated CRMs share. It only moves forward, one move after the other. */
export class DemoClock {
  readonly #options: DemoClockOptions;
  #lastMove: Promise<void> = Promise.resolve();

  constructor(options: DemoClockOptions) {
    this.#options = options;
  }

  /** The current time in epoch milliseconds, and its offset from real time in milliseconds. */
  read(): { now: number; offset: number } {
    const { clock } = this.#options;
    return { now: clock.now(), offset: clock.offset };
  }

  /** Moves forward by that many milliseconds. */
  advance(milliseconds: number): Promise<void> {
    return this.#move(() => this.#options.clock.offset + milliseconds);
  }

  /** Moves forward to that instant; does nothing when it is past. */
  moveTo(instant: number): Promise<void> {
    return this.#move(() => Math.max(instant - realNow(), this.#options.clock.offset));
  }

  /** Moves forward to real time; does nothing when it is ahead. */
  moveToPresent(): Promise<void> {
    return this.#move(() => Math.max(0, this.#options.clock.offset));
  }

  #move(offsetAfter: () => number): Promise<void> {
    const move = this.#lastMove.then(async () => {
      const offset = offsetAfter();
      this.#options.clock.offset = offset;
      this.#options.save(offset);
      await this.#options.setMiddlewareOffset(offset);
    });
    this.#lastMove = move.catch(() => undefined);
    return move;
  }
}
