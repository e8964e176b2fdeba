import { useCallback, useMemo, useState } from 'react';

/** What is being done, and how the last thing went. */
export interface Doing {
  readonly isBusy: boolean;
  /** What was done, or why it could not be; empty at first. */
  readonly text: string;
  readonly isFailed: boolean;
  /** Does something; `done` says afterwards that it was done. */
  readonly run: (done: string, work: () => Promise<unknown>) => void;
}

/** One thing at a time; everything is looked at anew after each. */
export function useDoing(after: () => void): Doing {
  const [state, setState] = useState({ isBusy: false, text: '', isFailed: false });
  const run = useCallback(
    (done: string, work: () => Promise<unknown>): void => {
      setState((before) => ({ ...before, isBusy: true }));
      work()
        .then(
          () => setState({ isBusy: false, text: done, isFailed: false }),
          (error: unknown) =>
            setState({
              isBusy: false,
              text: error instanceof Error ? error.message : String(error),
              isFailed: true,
            }),
        )
        .finally(after);
    },
    [after],
  );
  return useMemo(() => ({ ...state, run }), [state, run]);
}
