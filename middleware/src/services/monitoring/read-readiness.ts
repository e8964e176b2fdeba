import type { Readiness } from '@treaty/contract/health';
import type { Definitions } from '../../definitions/definitions.ts';
import { nameOf } from '../../domain/facts/name-of.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import type { QueueState } from '../ports/queue.ts';

/** A job that waits longer, in milliseconds, is worth a look. */
const longWait = 5 * 60_000;

/**
 * Whether we can work now. Asks only the database: what CRMs do is not ours to wait for. What is stuck in the queues is told and is no
 * reason to be taken out of service: another process could not do it either.
 */
export async function readReadiness({
  store,
  agreement,
}: Pick<Dependencies, 'agreement' | 'store'>): Promise<Readiness> {
  const { version } = agreement.definitions.manifest;
  const definitions = { name: 'definitions', ok: true, detail: `version ${version}` };
  try {
    await store.probe();
    const [queue, notUnderstood] = await Promise.all([
      store.reads.queue.state(),
      store.reads.leads.countNotUnderstood(),
    ]);
    const database = { name: 'database', ok: true, detail: 'answers' };
    return {
      ready: true,
      backlog: queue.backlog,
      database: 'up',
      definitions: version,
      checks: [database, definitions, queueCheck(queue), valuesCheck(agreement.definitions, notUnderstood)],
    };
  } catch {
    const database = {
      name: 'database',
      ok: false,
      detail: 'does not answer; it is checked again with every request',
    };
    return {
      ready: false,
      backlog: 0,
      database: 'down',
      definitions: version,
      checks: [database, definitions],
    };
  }
}

function queueCheck({ backlog, oldest, deadLetters }: QueueState): Readiness['checks'][number] {
  const isLate = oldest !== null && oldest.waitingFor > longWait;
  const waiting =
    oldest === null
      ? 'nothing waits'
      : `${backlog} waiting, the oldest is ${oldest.kind} for ${Math.round(oldest.waitingFor / 1000)} s${
          oldest.trouble === null ? '' : ` (${oldest.trouble})`
        }`;
  const given = deadLetters === 0 ? 'none given up' : `${deadLetters} given up: npm run queue -- list`;
  return { name: 'queue', ok: !isLate && deadLetters === 0, detail: `${waiting}; ${given}` };
}

/** Values that nobody has explained cost no lead anything, so they are told and are no fault of the service. */
function valuesCheck(
  { fields }: Definitions,
  leads: ReadonlyMap<string, number>,
): Readiness['checks'][number] {
  const counts = [...leads].map(
    ([name, count]) => `${nameOf(fields, name)} of ${count} ${count === 1 ? 'lead' : 'leads'}`,
  );
  const detail = counts.length === 0 ? 'all understood' : `not understood: ${counts.join(', ')}`;
  return { name: 'values', ok: true, detail };
}
