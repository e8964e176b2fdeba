/** What `every` needs besides the work. */
export interface EveryOptions {
  /** Told of a failed round; the next round comes all the same. */
  readonly onError: (error: unknown) => void;
}

/**
 * Repeats the work on real time: at once, then that many milliseconds after the last round ended, so that rounds never overlap.
 * Returns a function that ends the repetition; its promise resolves when no round is running any more.
 */
export const every = (
  milliseconds: number,
  work: () => Promise<unknown>,
  { onError }: EveryOptions,
): (() => Promise<void>) => {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const round = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      onError(error);
    }
    if (!isStopped) timer = setTimeout(start, milliseconds);
  };
  const start = (): void => {
    running = round();
  };
  start();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    return running;
  };
};
