import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../../middleware/src/adapters/postgres/engine.ts';
import { contentHash } from '../../../middleware/src/definitions/content-hash.ts';
import { usualEngines } from '../../support/engines.ts';
import { openDatabase, type OpenDatabase } from '../../support/open-database.ts';
import { shippedFiles } from '../../unit/definitions/shipped-files.ts';
import { settle, signed } from './settle.ts';
import { withoutTrace } from './without-trace.ts';

describe.each(usualEngines)('what is in force outside a demo, on $name', (engine) => {
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await openDatabase(engine);
  }, 60_000);
  afterAll(() => database.close(), 30_000);

  const on = (work: (db: Engine['db']) => Promise<void>): Promise<void> =>
    withoutTrace(database.engine.db, work);

  test('what a demo put into force is refused outside a demo, whatever the files say', () =>
    on(async (db) => {
      await settle(db, shippedFiles());
      for (const files of [shippedFiles(), signed])
        await expect(settle(db, files, false)).rejects.toThrow(/not signed/);
      expect((await settle(db, shippedFiles())).agreement.definitions.manifest.version).toBe('3.2');
    }));

  test('what both teams signed stays in force outside a demo, with an unsigned proposal beside it', () =>
    on(async (db) => {
      await settle(db, signed, false);
      const { agreement, notices } = await settle(db, shippedFiles(), false);
      expect(agreement.contentHash).toBe(contentHash(signed));
      expect(notices).toHaveLength(1);
    }));
});
