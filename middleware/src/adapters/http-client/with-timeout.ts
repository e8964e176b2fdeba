/** The work took longer than it may. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
  /** Milliseconds that were allowed. */
  readonly timeout: number;

  constructor(timeout: number) {
    super(`no complete answer within ${timeout} ms`);
    this.timeout = timeout;
  }
}

/** Runs the work and aborts its signal after that many milliseconds of real time; rejects with TimeoutError then. */
export const withTimeout = async <T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const controller = new AbortController();
  const expiry = new TimeoutError(milliseconds);
  const timer = setTimeout(() => {
    controller.abort(expiry);
  }, milliseconds);
  try {
    return await work(controller.signal);
  } catch (error) {
    throw controller.signal.aborted ? expiry : error;
  } finally {
    clearTimeout(timer);
  }
};
