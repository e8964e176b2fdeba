const tickInterval = 30_000;
/** The current time, in epoch milliseconds. */
export const now = () => Date.now();
/** Calls the listener until the returned function is called. A hidden page gets no tick. */
export function startClock({ tick, resume }) {
    const timer = setInterval(() => {
        if (!document.hidden)
            tick();
    }, tickInterval);
    const events = ['focus', 'online', 'offline'];
    events.forEach((name) => window.addEventListener(name, resume));
    return () => {
        clearInterval(timer);
        events.forEach((name) => window.removeEventListener(name, resume));
    };
}
/** False when the browser knows that it has no connection. */
export const isOnline = () => navigator.onLine;
