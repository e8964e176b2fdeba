import { sql } from 'kysely';
import type { Engine } from '../postgres/engine.ts';

/**
 * Jobs that are marked as running though nobody is there to run them were cut off when a process was killed: they begin again at once,
 * instead of when their heartbeat is missed. Where the same job waits for another try already, that one does.
 */
export async function releaseOrphans(engine: Engine): Promise<void> {
  if (!(await engine.isAlone())) return;
  await engine.db.transaction().execute(async (tx) => {
    await sql`
      delete from pgboss.job as orphan
      where orphan.state = 'active' and exists (
        select 1 from pgboss.job as waiting
        where waiting.name = orphan.name and waiting.singleton_key = orphan.singleton_key and waiting.state = 'retry'
      )`.execute(tx);
    await sql`
      update pgboss.job set state = 'retry', start_after = now() where state = 'active'`.execute(tx);
  });
}
