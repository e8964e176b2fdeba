import { startJobs } from '../../middleware/src/adapters/jobs/jobs.ts';
import type { Engine } from '../../middleware/src/adapters/postgres/engine.ts';
import { migrate } from '../../middleware/src/adapters/postgres/migrate.ts';
import type { Log } from '../../middleware/src/services/ports/log.ts';

/** Brings an empty database to the newest schema and makes the queues. */
export async function prepareSchema(engine: Engine): Promise<void> {
  await migrate(engine);
  const jobs = await startJobs(engine, silent);
  await jobs.stop();
}

const nothing = (): void => undefined;
const silent: Log = { info: nothing, warn: nothing, error: nothing };
