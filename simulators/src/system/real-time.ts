/** Real time, wherever the shared clock stands: signatures, timeouts and retries run on it. Milliseconds since the epoch, UTC. */
export const realNow = (): number => Date.now();

/** Runs the task once after that many real milliseconds; returns how to call it off. */
export const startTimer = (milliseconds: number, task: () => void): (() => void) => {
  const timer = setTimeout(task, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};
