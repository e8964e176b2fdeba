import type { ActionRunner } from '../use-action-runner.ts';

/** The result of the last action. */
export function Notice({ runner: { text, isFailed } }: { readonly runner: ActionRunner }) {
  return (
    <p className="notice" role="status" data-failed={isFailed} data-empty={text === ''} key={text}>
      {text}
    </p>
  );
}
