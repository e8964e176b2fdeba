import { realNow, startTimer } from '../../../simulators/src/system/real-time.ts';
import { launchMiddleware, type Launch, type Launched } from './launch-middleware.ts';

const firstPause = 1000;
const longestPause = 30_000;
/** After running that long, the next failure counts as the first again. */
const stableAfter = 60_000;

export interface MiddlewareOptions {
  /** Called at every start, because the clock may have moved. */
  readonly launch: () => Launch;
  readonly print: (line: string) => void;
}

/** Keeps the middleware running until it is stopped: when it ends by itself, it is restarted after a growing pause. */
export class MiddlewareProcess {
  readonly #options: MiddlewareOptions;
  #launched: Launched | null = null;
  #isServing = false;
  #shouldRun = false;
  #failures = 0;
  #cancelRestart: (() => void) | undefined;

  constructor(options: MiddlewareOptions) {
    this.#options = options;
  }

  get state(): 'serving' | 'starting' | 'stopped' {
    if (this.#isServing) return 'serving';
    return this.#shouldRun ? 'starting' : 'stopped';
  }

  /** Its process id while there is a process. */
  get pid(): number | null {
    return this.#launched?.pid ?? null;
  }

  /** Starts it and resolves when it serves; rejects with its last log lines when it does not start. */
  async start(): Promise<void> {
    this.#shouldRun = true;
    this.#cancelRestart?.();
    try {
      await (this.#launched ?? this.#launch()).ready;
    } catch (cause) {
      this.#shouldRun = false;
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`The middleware did not start: ${message}`, { cause });
    }
  }

  /** Stops it for good. */
  async stop(): Promise<void> {
    this.#shouldRun = false;
    this.#failures = 0;
    this.#cancelRestart?.();
    await this.#launched?.stop();
  }

  /** Kills it at once. */
  kill(): void {
    this.#shouldRun = false;
    this.#launched?.kill();
  }

  /** Sets the offset of its clock. While it is not running there is nothing to do: the next start passes the offset. */
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
    void launched.ended.then((lastLines) => this.#ended(lastLines, realNow() - startedAt));
    return launched;
  }

  #ended(lastLines: string, ran: number): void {
    const wasServing = this.#isServing;
    this.#launched = null;
    this.#isServing = false;
    if (!this.#shouldRun || !(wasServing || this.#failures > 0)) return;
    this.#failures = ran > stableAfter ? 1 : this.#failures + 1;
    const pause = Math.min(firstPause * 2 ** (this.#failures - 1), longestPause);
    this.#options.print(
      `The middleware stopped unexpectedly: ${lastLines}\nRestarting in ${pause / 1000} s.`,
    );
    this.#cancelRestart = startTimer(pause, () => {
      this.#launch();
    });
  }
}
