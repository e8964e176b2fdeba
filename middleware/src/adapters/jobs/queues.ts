import type { Queue } from 'pg-boss';

/** Where jobs end that will not work until somebody changes something. */
export const deadLetter = 'dead-letter';

/**
 * All queues work alike: one waiting and one running job per key, woken by NOTIFY, tried again for about a week with
 * growing pauses up to a minute. A worker that dies is noticed by its missing heartbeat.
 */
export const queueOptions: Omit<Queue, 'name'> = {
  policy: 'stately',
  notify: true,
  retryLimit: 10_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  expireInSeconds: 300,
  heartbeatSeconds: 10,
  deleteAfterSeconds: 3600,
  deadLetter,
};
