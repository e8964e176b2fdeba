import type { Job, JobKind } from '../ports/jobs.ts';
import type { InboxMessage } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** What came in, before it is numbered and dated. */
export type Incoming = Omit<InboxMessage, 'id' | 'receivedAt'>;

/** What came in, under the id by which it is stored. */
export type Numbered<Message extends Incoming> = Message & Pick<InboxMessage, 'id'>;

/** A job of that kind for each message. */
export const jobForEach =
  (kind: JobKind) =>
  (fresh: readonly Pick<InboxMessage, 'id'>[]): readonly Job[] =>
    fresh.map(({ id }) => ({ kind, key: id }));

/** Stores what is new, with the jobs that it brings, in one transaction; returns how many were new. */
export async function storeInInbox<Message extends Incoming>(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'store'>,
  incoming: readonly Message[],
  jobsOf: (fresh: readonly Numbered<Message>[]) => readonly Job[] = jobForEach('process-inbox'),
): Promise<number> {
  const receivedAt = deps.clock.now();
  const messages = incoming.map((message) => ({ ...message, id: deps.ids.uuid(), receivedAt }));
  return deps.store.transaction(async (tx) => {
    const stored = new Set(await tx.inbox.store(messages));
    await tx.enqueue(...jobsOf(messages.filter(({ id }) => stored.has(id))));
    return stored.size;
  });
}
