import { millisecondsPerDay } from '../../domain/instant.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** HubSpot repeats a message for three days, a card a decision for minutes. An activity is known by its own id for good. */
const keptFor = 30 * millisecondsPerDay;

/** Rows that one statement takes away. */
const batchSize = 5000;

/** Forgets messages that were worked on, and answers given under idempotency keys, once nobody repeats them any more. */
export async function forgetOldKeys({ store, clock }: Pick<Dependencies, 'store' | 'clock'>): Promise<void> {
  const before = clock.now() - keptFor;
  for (const table of ['inbox', 'idempotencyKeys'] as const) {
    let forgotten = batchSize;
    while (forgotten === batchSize)
      forgotten = await store.transaction((tx) => tx[table].forget(before, batchSize));
  }
}
