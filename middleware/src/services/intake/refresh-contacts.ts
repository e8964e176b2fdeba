import type { Dependencies } from '../ports/dependencies.ts';
import type { Job } from '../ports/jobs.ts';

/** So many contacts get their jobs at once; more than that wait for a job of their own, since each row costs the sender's time. */
const mostAtOnce = 10;

interface StoredEvent {
  readonly id: string;
  readonly contact: string;
}

/** The jobs for the events of one request: one for each contact, or one for all of them, named by the range of their ids. */
export function refreshJobs(events: readonly StoredEvent[]): readonly Job[] {
  const contacts = new Set(events.map(({ contact }) => contact));
  if (contacts.size <= mostAtOnce) return [...contacts].map(refreshJob);
  const ids = events.map(({ id }) => id).toSorted();
  return [{ kind: 'refresh-contacts', key: `${ids.at(0) ?? ''}..${ids.at(-1) ?? ''}` }];
}

/** Queues a refresh for each contact of the events in a range of ids; those of another request among them do no harm. */
export async function refreshContacts({ store }: Pick<Dependencies, 'store'>, range: string): Promise<void> {
  const [first = '', last = ''] = range.split('..');
  await store.transaction(async (tx) => {
    const contacts = await tx.inbox.contactsBetween(first, last);
    await tx.enqueue(...contacts.map(refreshJob));
  });
}

const refreshJob = (contact: string): Job => ({ kind: 'refresh-contact', key: contact });
