const tickInterval = 30_000;

/** The current time, in epoch milliseconds. */
export const now = (): number => Date.now();

/** `tick` is called every thirty seconds, `resume` when the user comes back or the connection changes. */
export interface ClockListener {
  readonly tick: () => void;
  readonly resume: () => void;
}

/** Calls the listener until the returned function is called. A hidden page gets no tick. */
export function startClock({ tick, resume }: ClockListener): () => void {
  const timer = setInterval(() => {
    if (!document.hidden) tick();
  }, tickInterval);
  const events = ['focus', 'online', 'offline'];
  events.forEach((name) => window.addEventListener(name, resume));
  return () => {
    clearInterval(timer);
    events.forEach((name) => window.removeEventListener(name, resume));
  };
}

/** False when the browser knows that it has no connection. */
export const isOnline = (): boolean => navigator.onLine;
