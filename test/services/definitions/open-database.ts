import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded, openServer, type Engine } from '../../../middleware/src/adapters/postgres/engine.ts';
import { migrate } from '../../../middleware/src/adapters/postgres/migrate.ts';
import type { TestEngine } from '../../support/engines.ts';

/** An empty database of the newest schema. */
export interface OpenDatabase {
  readonly db: Engine['db'];
  close(): Promise<void>;
}

/** Opens one on this engine. */
export async function openDatabase(engine: TestEngine): Promise<OpenDatabase> {
  const address = await engine.open();
  const folder = mkdtempSync(join(tmpdir(), 'treaty-versions-'));
  const opened = address === undefined ? await openEmbedded(folder) : openServer(address);
  await migrate(opened.db);
  return {
    db: opened.db,
    close: async () => {
      await opened.close();
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

class RolledBack extends Error {}

/** Works on the database and leaves it as it was. */
export async function withoutTrace(
  db: Engine['db'],
  work: (tx: Engine['db']) => Promise<void>,
): Promise<void> {
  const rolledBack = new RolledBack();
  await db
    .transaction()
    .execute(async (tx) => {
      await work(tx);
      throw rolledBack;
    })
    .catch((error: unknown) => {
      if (error !== rolledBack) throw error;
    });
}
