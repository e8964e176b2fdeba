const beatEvery = 30_000;
/** The instant, in epoch milliseconds. */
export const now = () => Date.now();
/** Calls the listener until the function it returns is called. A page that nobody sees gets no beat. */
export function startClock({ beat, wake }) {
    const timer = setInterval(() => {
        if (!document.hidden)
            beat();
    }, beatEvery);
    const events = ['focus', 'online', 'offline'];
    events.forEach((name) => window.addEventListener(name, wake));
    return () => {
        clearInterval(timer);
        events.forEach((name) => window.removeEventListener(name, wake));
    };
}
/** False when the browser knows that it has no connection. */
export const isOnline = () => navigator.onLine;
