import type { Job, JobKind } from '../ports/jobs.ts';
import type { InboxMessage } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** What came in, before it is numbered and dated. Without a job of its own, the usual one works on it; with null, nobody does. */
export interface Incoming extends Omit<InboxMessage, 'id' | 'receivedAt'> {
  readonly job?: Job | null;
}

/** Stores what is new, with the jobs that it brings, in one transaction; returns how many were new. */
export async function storeInInbox(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'store'>,
  incoming: readonly Incoming[],
  usual: JobKind = 'process-inbox',
): Promise<number> {
  const receivedAt = deps.clock.now();
  const messages = incoming.map((message) => ({ ...message, id: deps.ids.uuid(), receivedAt }));
  return deps.store.transaction(async (tx) => {
    const stored = new Set(await tx.inbox.store(messages));
    const fresh = messages.filter(({ id }) => stored.has(id));
    await tx.enqueue(...fresh.flatMap((message) => jobsOf(message, usual)));
    return stored.size;
  });
}

const jobsOf = ({ id, job }: { readonly id: string } & Incoming, usual: JobKind): readonly Job[] =>
  job === null ? [] : [job ?? { kind: usual, key: id }];
