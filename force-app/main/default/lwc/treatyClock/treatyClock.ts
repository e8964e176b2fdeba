const beatEvery = 30_000;

/** The instant, in epoch milliseconds. */
export const now = (): number => Date.now();

/** What a clock calls: `beat` every thirty seconds, `wake` when the user comes back or the connection changes. */
export interface Listener {
  readonly beat: () => void;
  readonly wake: () => void;
}

/** Calls the listener until the function it returns is called. A page that nobody sees gets no beat. */
export function startClock({ beat, wake }: Listener): () => void {
  const timer = setInterval(() => {
    if (!document.hidden) beat();
  }, beatEvery);
  const events = ['focus', 'online', 'offline'];
  events.forEach((name) => window.addEventListener(name, wake));
  return () => {
    clearInterval(timer);
    events.forEach((name) => window.removeEventListener(name, wake));
  };
}

/** False when the browser knows that it has no connection. */
export const isOnline = (): boolean => navigator.onLine;
