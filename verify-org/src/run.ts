import type { Send } from './platform-http.ts';

/** What the names of all records begin with that any run creates; leftovers are found by it. */
export const markerPrefix = 'treaty-verify-';

/** One run against a platform, and the little it needs from outside. */
export interface Run {
  /** `treaty-verify-` and eight characters of this run, in lower case; every record created bears it in a name or key. */
  readonly marker: string;
  /** Set by --allow-production: the org or account need not be one for tests. */
  readonly isProductionAllowed: boolean;
  /** Waits that many milliseconds of the platform's time; rejects when the run is broken off. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Aborted by Ctrl-C: checks end, clean-up does not. */
  readonly signal: AbortSignal;
  /** How requests leave. */
  readonly send: Send;
  /** Tells the person who waits what happens, on the standard error. */
  readonly tell: (line: string) => void;
}

/** The run cannot begin: a right is missing, or the org is one that people work in. The message says what to do. */
export class Unfit extends Error {}
