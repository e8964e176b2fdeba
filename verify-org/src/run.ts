import type { Send } from './platform-http.ts';

/** The prefix of the names of all records that runs create; leftovers are found by it. */
export const markerPrefix = 'treaty-verify-';

/** One run against a platform, and the little it needs from outside. */
export interface Run {
  /** `treaty-verify-` and eight characters of this run, in lower case; every created record has it in a name or key. */
  readonly marker: string;
  /** Set by --allow-production: the org or account need not be one for tests. */
  readonly isProductionAllowed: boolean;
  /** Waits that many milliseconds of the platform's time; rejects when the run is interrupted. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Aborted by Ctrl-C: it stops checks, not the clean-up. */
  readonly signal: AbortSignal;
  /** Sends requests. */
  readonly send: Send;
  /** Prints progress on standard error. */
  readonly log: (line: string) => void;
}

/** The run cannot start: a permission is missing, or the org is a production one. The message says what to do. */
export class NotVerifiable extends Error {}
