import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded, openServer, type Engine } from '../../middleware/src/adapters/postgres/engine.ts';
import type { TestEngine } from './engines.ts';
import { copyPreparedFolder } from './prepared-folder.ts';

/** An opened database of the newest schema, without rows. */
export interface OpenDatabase {
  readonly engine: Engine;
  close(): Promise<void>;
}

/** Opens one on this engine. */
export async function openDatabase(testEngine: TestEngine): Promise<OpenDatabase> {
  const address = await testEngine.open();
  if (address !== undefined) {
    const engine = openServer(address);
    return { engine, close: () => engine.close() };
  }
  const folder = mkdtempSync(join(tmpdir(), 'treaty-database-'));
  await copyPreparedFolder(folder);
  const engine = await openEmbedded(folder);
  return {
    engine,
    close: async () => {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
