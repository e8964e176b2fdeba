import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { fromPglite, type ConstructorOptions } from 'pg-boss';
import { lockFolder } from './folder-lock.ts';
import { parsers } from './parsers.ts';
import { PGliteThread } from './pglite-thread.ts';
import { PreparingClient } from './preparing-client.ts';
import type { Schema } from './schema.ts';
import { withStorableParameters } from './storable-parameters.ts';

/** An opened database, whichever engine it is: the query builder, and how pg-boss reaches the same data. */
export interface Engine {
  readonly name: string;
  readonly db: Kysely<Schema>;
  readonly bossOptions: ConstructorOptions;
  /** Runs work that may take longer than any statement of ours; it waits no longer than others for a lock. */
  longWork<T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
  /** Resolves to whether no other process of ours works on the data now. */
  isAlone(): Promise<boolean>;
  /** Resolves to the reason when the engine has ended by itself and cannot be used again; a server comes back. */
  readonly died: Promise<Error>;
  close(): Promise<void>;
}

/** How our connections to a server are named, each process by a name of its own. */
const ours = 'treaty:';

/** The longest wait for a connection: a webhook's sender gives up after five seconds. */
const connectionTimeoutMillis = 4000;

/** Milliseconds that a statement may take, or wait for a lock: a locked table must not hold every connection for ever. */
const longestStatement = 30_000;
const longestLock = 10_000;

/** Opens the embedded database in a folder of its own and holds the folder until closed. */
export async function openEmbedded(folder: string): Promise<Engine> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(folder);
  const thread = new PGliteThread(join(folder, 'pglite'));
  await thread.waitReady;
  const db = new Kysely<Schema>({ dialect: withStorableParameters(new PGliteDialect({ pglite: thread })) });
  return {
    name: 'PGlite',
    db,
    longWork: (work) => work(db),
    bossOptions: { db: fromPglite(thread), backend: 'pglite', useListenNotify: true },
    isAlone: () => Promise.resolve(true),
    died: thread.died,
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
  const application_name = `${ours}${randomUUID()}`;
  const shared = { connectionString, application_name, connectionTimeoutMillis, lock_timeout: longestLock };
  const db = openPool({
    ...shared,
    max: 10,
    statement_timeout: longestStatement,
    idle_in_transaction_session_timeout: longestStatement,
    Client: PreparingClient,
  });
  return {
    name: 'PostgreSQL',
    db,
    longWork: async (work) => {
      const own = openPool({ ...shared, max: 2 });
      return work(own).finally(() => own.destroy());
    },
    bossOptions: {
      connectionString,
      application_name,
      connectionTimeoutMillis,
      useListenNotify: true,
      max: 5,
    },
    isAlone: () => isOnlyOne(db, application_name),
    died: new Promise(() => undefined),
    close: () => db.destroy(),
  };
}

function openPool(options: pg.PoolConfig): Kysely<Schema> {
  const pool = new pg.Pool(options);
  // A server that dies while a client is checked out emits on the client, not on the pool: unheard, it ends the process.
  pool.on('connect', (client) => client.on('error', ignore));
  pool.on('error', ignore);
  return new Kysely<Schema>({ dialect: withStorableParameters(new PostgresDialect({ pool })) });
}

/** The server closes the connections of a process that was killed by itself. */
async function isOnlyOne(db: Kysely<Schema>, name: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pg_stat_activity
    where datname = current_database() and application_name like ${`${ours}%`} and application_name <> ${name}
    limit 1`.execute(db);
  return rows.length === 0;
}

/** The query that was under way fails by itself and says why. */
const ignore = (): void => undefined;
