interface Waiting {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly run: () => void;
}

const waiting = new Map<number, Waiting>();
const realTimeout = globalThis.setTimeout.bind(globalThis);
const realClear = globalThis.clearTimeout.bind(globalThis);
let last = 0;

/** Keeps an account of the timers that the card sets, so that the workbench can let their time be over. */
export function keepTimers(): void {
  const keep = (task: () => void, milliseconds?: number): number => {
    last += 1;
    const id = last;
    const run = (): void => {
      waiting.delete(id);
      task();
    };
    waiting.set(id, { timer: realTimeout(run, milliseconds), run });
    return id;
  };
  const forget = (id?: number): void => {
    const known = waiting.get(id ?? 0);
    if (known === undefined) return;
    realClear(known.timer);
    waiting.delete(id ?? 0);
  };
  Object.assign(globalThis, { setTimeout: keep, clearTimeout: forget });
}

/** Lets the time of every timer be over: the card asks now what it would have asked in half a minute. */
export function letTimePass(): void {
  for (const { timer, run } of [...waiting.values()]) {
    realClear(timer);
    run();
  }
}
