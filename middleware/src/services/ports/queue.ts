import type { Instant } from '../../domain/instant.ts';
import type { JobKind } from './jobs.ts';

/** The queue in which jobs end that were given up. */
export const deadLetterQueue = 'dead-letter';

/** A job that was given up: trying again is useless until somebody changes what its words name. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: JobKind;
  readonly key: string;
  /** Real time. */
  readonly at: Instant;
  /** What the system said that refused it. */
  readonly words: string;
}

/** The job that has waited longest. */
export interface OldestJob {
  readonly kind: string;
  /** Milliseconds of real time. */
  readonly waitingFor: number;
  /** Why its last attempt failed; null before a first failure. */
  readonly trouble: string | null;
}

/** What is on its way and what is stuck. */
export interface QueueState {
  /** Jobs that wait or run. */
  readonly backlog: number;
  readonly oldest: OldestJob | null;
  readonly deadLetters: number;
}

/** The queues, to look at. */
export interface Queue {
  state(): Promise<QueueState>;
  /** Jobs that were given up, the newest first. */
  deadLetters(limit: number): Promise<readonly DeadLetter[]>;
}

/** The queues, which a transaction may take given-up jobs out of. */
export interface WritableQueue extends Queue {
  /** Takes these given-up jobs, or all of them, out of the list; returns them. */
  takeDeadLetters(ids: readonly string[] | null): Promise<readonly DeadLetter[]>;
}
