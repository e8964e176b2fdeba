import type { InboxMessage } from './ports/store.ts';
import type { World } from './ports/world.ts';

/** Stores what is new, with a job for each, in one transaction; returns how many were new. */
export async function storeInInbox(
  world: World,
  messages: readonly Omit<InboxMessage, 'id' | 'receivedAt'>[],
): Promise<number> {
  const receivedAt = world.clock.now();
  return world.store.transaction(async (tx) => {
    const stored = await tx.inbox.store(
      messages.map((message) => ({ ...message, id: world.ids.uuid(), receivedAt })),
    );
    await tx.enqueue(...stored.map((key) => ({ kind: 'process-inbox' as const, key })));
    return stored.length;
  });
}
