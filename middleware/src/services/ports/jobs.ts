/** Work that happens after a commit, at least once: every kind is idempotent. */
export const jobKinds = [
  'refresh-contact',
  'refresh-contacts',
  'process-inbox',
  'process-import',
  'hand-off',
  'notify-owner',
  'breach-review',
  'finalize-decision',
  'alert-override',
  'sync-salesforce',
  'sync-hubspot',
  'rescore',
  'check-parity',
] as const;
/** The name of a job, which is that of its queue. */
export type JobKind = (typeof jobKinds)[number];

/** One piece of work. The key is the id of what it is about; while one waits, the same one is not queued again. */
export interface Job {
  readonly kind: JobKind;
  readonly key: string;
  /** Seconds of real time before it may begin; at once without it. */
  readonly after?: number;
  /** It makes way for what happens now: an import or a new version of the agreement brings many such jobs at once. */
  readonly makesWay?: boolean;
}
