import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Engine } from '../../middleware/src/adapters/postgres/engine.ts';
import { createStore } from '../../middleware/src/adapters/postgres/store.ts';
import type { Job } from '../../middleware/src/services/ports/jobs.ts';
import type { Store } from '../../middleware/src/services/ports/store.ts';
import type { TestEngine } from './engines.ts';
import { openDatabase, type OpenDatabase } from './open-database.ts';

/** A migrated database; nobody works on its queues, jobs are only remembered. */
export interface Database {
  readonly engine: Engine;
  readonly store: Store;
  readonly enqueued: Job[];
}

/** A group of tests that is run on these engines, each time on a database of its own. */
export const describeOnDatabases = (
  name: string,
  engines: readonly TestEngine[],
  tests: (databaseOf: () => Database) => void,
): void => {
  describe.each(engines)(`${name}, on $name`, (testEngine) => {
    let open: OpenDatabase | undefined;
    let database: Database | undefined;
    beforeAll(async () => {
      open = await openDatabase(testEngine);
      const enqueued: Job[] = [];
      const remember = (_: unknown, jobs: readonly Job[]): Promise<void> => {
        enqueued.push(...jobs);
        return Promise.resolve();
      };
      database = { engine: open.engine, enqueued, store: createStore(open.engine.db, remember) };
    }, 60_000);
    afterAll(() => open?.close(), 30_000);
    tests(() => {
      if (database === undefined) throw new Error('the database is open only while tests run');
      return database;
    });
  });
};
