import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { openEmbedded, openServer, type Engine } from '../../middleware/src/adapters/postgres/engine.ts';
import { migrate } from '../../middleware/src/adapters/postgres/migrate.ts';
import { createStore } from '../../middleware/src/adapters/postgres/store.ts';
import type { Job } from '../../middleware/src/services/ports/jobs.ts';
import type { Store } from '../../middleware/src/services/ports/store.ts';
import { engines } from './engines.ts';
import { copyPreparedFolder } from './prepared-folder.ts';

/** A migrated database without queues: jobs are only remembered. */
export interface Database {
  readonly engine: Engine;
  readonly store: Store;
  readonly enqueued: Job[];
}

/** A group of tests that is run on both database engines, each time on a database of its own. */
export const describeOnDatabases = (name: string, tests: (databaseOf: () => Database) => void): void => {
  describe.each(engines)(`${name}, on $name`, (testEngine) => {
    const folder = mkdtempSync(join(tmpdir(), 'treaty-database-'));
    let database: Database | undefined;
    beforeAll(async () => {
      const address = await testEngine.open();
      if (address === undefined) await copyPreparedFolder(folder);
      const engine = address === undefined ? await openEmbedded(folder) : openServer(address);
      await migrate(engine.db);
      const enqueued: Job[] = [];
      const remember = (_: unknown, jobs: readonly Job[]): Promise<void> => {
        enqueued.push(...jobs);
        return Promise.resolve();
      };
      database = { engine, enqueued, store: createStore(engine.db, remember) };
    }, 60_000);
    afterAll(async () => {
      await database?.engine.close();
      await testEngine.close();
      rmSync(folder, { recursive: true, force: true });
    }, 30_000);
    tests(() => {
      if (database === undefined) throw new Error('the database is open only while tests run');
      return database;
    });
  });
};
