import type { Doing } from '../use-doing.ts';

/** What was done last, or why it could not be. */
export function Notice({ doing: { text, isFailed } }: { readonly doing: Doing }) {
  return (
    <p className="notice" role="status" data-failed={isFailed} data-empty={text === ''} key={text}>
      {text}
    </p>
  );
}
