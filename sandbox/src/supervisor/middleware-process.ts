import { realNow, startTimer } from '../../../simulators/src/system/real-time.ts';
import { launchMiddleware, type Launch, type Launched } from './launch-middleware.ts';

const firstPause = 1000;
const longestPause = 30_000;
/** Who ran that long is well: the next failure is a first one again. */
const wellAfter = 60_000;

export interface MiddlewareOptions {
  /** Asked at every start: the clock may have moved. */
  readonly launch: () => Launch;
  readonly tell: (line: string) => void;
}

/** Keeps the middleware running while it is wanted: when it ends unasked, it is started again after a growing pause. */
export class MiddlewareProcess {
  readonly #options: MiddlewareOptions;
  #launched: Launched | null = null;
  #isServing = false;
  #isWanted = false;
  #failures = 0;
  #cancelRestart: (() => void) | undefined;

  constructor(options: MiddlewareOptions) {
    this.#options = options;
  }

  get state(): 'serving' | 'starting' | 'stopped' {
    if (this.#isServing) return 'serving';
    return this.#isWanted ? 'starting' : 'stopped';
  }

  /** Its process id while there is a process. */
  get pid(): number | null {
    return this.#launched?.pid ?? null;
  }

  /** Starts it and resolves when it serves; rejects with its last words when it does not come up. */
  async start(): Promise<void> {
    this.#isWanted = true;
    this.#cancelRestart?.();
    try {
      await (this.#launched ?? this.#launch()).ready;
    } catch (cause) {
      this.#isWanted = false;
      const words = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`The middleware did not come up: ${words}`, { cause });
    }
  }

  /** Ends it and leaves it so. */
  async stop(): Promise<void> {
    this.#isWanted = false;
    this.#failures = 0;
    this.#cancelRestart?.();
    await this.#launched?.stop();
  }

  /** Kills it at once: for who cannot wait. */
  kill(): void {
    this.#isWanted = false;
    this.#launched?.kill();
  }

  /** Tells it where the shared clock stands. While it does not run nobody needs to be told: it learns it at its next start. */
  async setClockOffset(offset: number): Promise<void> {
    const launched = this.#launched;
    const isUp = await launched?.ready.then(
      () => true,
      () => false,
    );
    if (isUp === true) await launched?.setClockOffset(offset);
  }

  #launch(): Launched {
    const launched = launchMiddleware(this.#options.launch());
    const startedAt = realNow();
    this.#launched = launched;
    launched.ready.then(
      () => {
        this.#isServing = this.#launched === launched;
      },
      () => undefined,
    );
    void launched.ended.then((lastWords) => this.#ended(lastWords, realNow() - startedAt));
    return launched;
  }

  #ended(lastWords: string, ran: number): void {
    const wasServing = this.#isServing;
    this.#launched = null;
    this.#isServing = false;
    if (!this.#isWanted || !(wasServing || this.#failures > 0)) return;
    this.#failures = ran > wellAfter ? 1 : this.#failures + 1;
    const pause = Math.min(firstPause * 2 ** (this.#failures - 1), longestPause);
    this.#options.tell(`The middleware is down: ${lastWords}\nIt is started again in ${pause / 1000} s.`);
    this.#cancelRestart = startTimer(pause, () => {
      this.#launch();
    });
  }
}
