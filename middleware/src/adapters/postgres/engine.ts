import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { fromPglite, type ConstructorOptions } from 'pg-boss';
import { lockFolder } from './folder-lock.ts';
import { parsers } from './parsers.ts';
import { PGliteThread } from './pglite-thread.ts';
import type { Schema } from './schema.ts';

/** An opened database, whichever engine it is: the query builder, and how pg-boss reaches the same data. */
export interface Engine {
  readonly name: string;
  /** True when this process alone works on the data. */
  readonly isExclusive: boolean;
  readonly db: Kysely<Schema>;
  readonly bossOptions: ConstructorOptions;
  close(): Promise<void>;
}

/** Opens the embedded database in a folder of its own and holds the folder until closed. */
export async function openEmbedded(folder: string): Promise<Engine> {
  mkdirSync(folder, { recursive: true });
  const lock = await lockFolder(folder);
  const thread = new PGliteThread(join(folder, 'pglite'));
  await thread.waitReady;
  return {
    name: 'PGlite',
    isExclusive: true,
    db: new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: thread }) }),
    bossOptions: { db: fromPglite(thread), backend: 'pglite', useListenNotify: true },
    close: async () => {
      await thread.close();
      await lock.release();
    },
  };
}

/** Connects to a PostgreSQL server (15 to 18). */
export function openServer(connectionString: string): Engine {
  const { INT8, DATE, INTERVAL } = pg.types.builtins;
  pg.types.setTypeParser(INT8, parsers[20]);
  pg.types.setTypeParser(DATE, parsers[1082]);
  pg.types.setTypeParser(INTERVAL, parsers[1186]);
  const pool = new pg.Pool({ connectionString, max: 10 });
  // A server that dies while a client is checked out emits on the client, not on the pool: unheard, it ends the process.
  pool.on('connect', (client) => client.on('error', ignore));
  pool.on('error', ignore);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return {
    name: 'PostgreSQL',
    isExclusive: false,
    db,
    bossOptions: { connectionString, useListenNotify: true, max: 5 },
    close: () => db.destroy(),
  };
}

/** The query that was under way fails by itself and says why. */
const ignore = (): void => undefined;
