import type { PgBoss, Queue } from 'pg-boss';
import { deadLetterQueue } from '../../services/ports/queue.ts';
import { jobKinds } from '../../services/ports/jobs.ts';

/**
 * All queues work alike: woken by NOTIFY, tried again for about a week with growing pauses up to a minute. A worker that dies is
 * noticed by its missing heartbeat. What is done is kept for a minute: the queues look over all their jobs every few seconds.
 */
const settings = {
  notify: true,
  retryLimit: 10_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  expireInSeconds: 300,
  heartbeatSeconds: 10,
  deleteAfterSeconds: 60,
  deadLetter: deadLetterQueue,
} satisfies Omit<Queue, 'name'>;

/** One waiting and one running job per key. */
const policy = 'stately';

/** Makes the queues that are missing and brings the others up to these settings. */
export async function openQueues(boss: PgBoss): Promise<void> {
  const present = new Set((await boss.getQueues()).map(({ name }) => name));
  // Kept until somebody retries them.
  const options = { retentionSeconds: 365 * 86_400 };
  if (present.has(deadLetterQueue)) await boss.updateQueue(deadLetterQueue, options);
  else await boss.createQueue(deadLetterQueue, options);
  for (const kind of jobKinds) {
    if (present.has(kind)) await boss.updateQueue(kind, settings);
    else await boss.createQueue(kind, { ...settings, policy });
  }
}
