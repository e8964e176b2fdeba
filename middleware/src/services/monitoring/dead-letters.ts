import type { DeadLetters } from '@treaty/contract/queue';
import { instantToText } from '../../domain/instant.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** As many as a person reads. */
const mostListed = 500;

/** The jobs that were given up, with the words of whoever refused them. */
export async function readDeadLetters({ store }: Pick<Dependencies, 'store'>): Promise<DeadLetters> {
  const { queue } = store.reads;
  const listed = await queue.deadLetters(mostListed);
  const total = listed.length < mostListed ? listed.length : (await queue.state()).deadLetters;
  return { total, deadLetters: listed.map(({ at, ...rest }) => ({ ...rest, at: instantToText(at) })) };
}

/** Puts jobs that were given up back into their queues: those with these ids, or all. Resolves to how many. */
export function retryDeadLetters(
  { store, log }: Pick<Dependencies, 'store' | 'log'>,
  ids: readonly string[] | null,
): Promise<number> {
  return store.transaction(async (tx) => {
    const taken = await tx.queue.takeDeadLetters(ids);
    await tx.enqueue(...taken.map(({ kind, key }) => ({ kind, key })));
    log.info({ jobs: taken.length }, 'given-up jobs are retried');
    return taken.length;
  });
}
