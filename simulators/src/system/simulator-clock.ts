/** The clock that the simulated CRMs and the demo middleware share: real time plus an offset that a person may move. */
export class SimulatorClock {
  #offset: number;

  /** @param offset milliseconds added to real time. */
  constructor(offset = 0) {
    this.#offset = offset;
  }

  /** Milliseconds since the epoch, UTC. */
  now(): number {
    return Date.now() + this.#offset;
  }

  get offset(): number {
    return this.#offset;
  }

  set offset(milliseconds: number) {
    this.#offset = milliseconds;
  }
}
