import { useCallback, useMemo, useState } from 'react';

/** Runs actions, and shows the result of the last one. */
export interface ActionRunner {
  readonly isBusy: boolean;
  /** The result of the last action; empty at first. */
  readonly text: string;
  readonly isFailed: boolean;
  /** Runs an action; `done` is the text to show when it succeeds. */
  readonly run: (done: string, work: () => Promise<unknown>) => void;
}

/** One action at a time; `after` is called after each. */
export function useActionRunner(after: () => void): ActionRunner {
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
