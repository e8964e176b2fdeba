import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openEmbedded } from '../../middleware/src/adapters/postgres/engine.ts';
import { buildOnce } from '../../sandbox/src/workbench/assets/build-once.ts';
import { prepareSchema } from './prepare-schema.ts';

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, '.cache/embedded-database');

/**
 * Fills a folder with an embedded database that has its schema and queues but no rows: making one takes seconds, copying one does not.
 * The one that is copied is built once for each state of the migrations and of the packages, by one of the tests that ask for it.
 */
export async function copyPreparedFolder(folder: string): Promise<void> {
  const prepared = join(cache, nameOfState());
  await buildOnce(prepared, prepare);
  cpSync(prepared, folder, { recursive: true });
}

function nameOfState(): string {
  const migrations = join(root, 'middleware/migrations');
  const files = readdirSync(migrations, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(migrations, name));
  const hash = createHash('sha256');
  for (const file of [
    ...files,
    join(root, 'package-lock.json'),
    join(root, 'middleware/src/adapters/jobs/queues.ts'),
  ])
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

async function prepare(draft: string): Promise<void> {
  const engine = await openEmbedded(draft);
  await prepareSchema(engine);
  await engine.close();
}
