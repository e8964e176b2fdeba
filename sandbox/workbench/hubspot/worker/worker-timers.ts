interface Waiting {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly run: () => void;
}

const waiting = new Map<number, Waiting>();
const realTimeout = globalThis.setTimeout.bind(globalThis);
const realClear = globalThis.clearTimeout.bind(globalThis);
let last = 0;

/** Tracks the timers that the card sets, so that the workbench can fire them. */
export function trackTimers(): void {
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

/** Fires every timer: the card polls now instead of in half a minute. */
export function fireTimers(): void {
  for (const { timer, run } of [...waiting.values()]) {
    realClear(timer);
    run();
  }
}
