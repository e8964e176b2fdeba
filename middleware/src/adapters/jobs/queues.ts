import type { Queue } from 'pg-boss';
import type { JobKind } from '../../services/ports/jobs.ts';

/** Where jobs end that will not work until somebody changes something. */
export const deadLetter = 'dead-letter';

/** Seconds between a verdict in HubSpot and its consequences: time for an earlier one in Salesforce to be heard. */
const settling = 10;

/** How long a job of each kind waits before it runs, in seconds. */
export const startAfter: Partial<Record<JobKind, number>> = { 'settle-verdict': settling };

/**
 * All queues work alike: one waiting and one running job per key, woken by NOTIFY, tried again for about a day with
 * growing pauses up to a minute. A worker that dies is noticed by its missing heartbeat.
 */
export const queueOptions: Omit<Queue, 'name'> = {
  policy: 'stately',
  notify: true,
  retryLimit: 1500,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  expireInSeconds: 300,
  heartbeatSeconds: 10,
  deleteAfterSeconds: 3600,
  deadLetter,
};
