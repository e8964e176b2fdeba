import pg from 'pg';
import { openServer } from '../../../middleware/src/adapters/postgres/engine.ts';
import { prepareSchema } from '../prepare-schema.ts';
import { startPostgres } from '../server-databases.ts';

/** One PostgreSQL server that gives out databases. */
export interface SharedPostgres {
  /** Makes a database with schema and queues but no rows, and returns its address. */
  migrated(): Promise<string>;
  /** Makes a database without a schema, and returns its address. */
  empty(): Promise<string>;
  close(): Promise<void>;
}

const template = 'treaty_template';

/** Starts it, with a database that is copied for each test: to migrate one takes seconds, to copy one does not. */
export async function openSharedPostgres(): Promise<SharedPostgres> {
  const server = await startPostgres();
  const address = await server.database(template);
  const engine = openServer(address);
  await prepareSchema(engine);
  await engine.close();
  let databases = 0;
  const nextName = (): string => `treaty_${(databases += 1)}`;
  return {
    migrated: async () => {
      const name = nextName();
      const client = new pg.Client({ connectionString: address.replace(template, 'postgres') });
      await client.connect();
      await client.query(`create database ${name} template ${template}`);
      await client.end();
      return address.replace(template, name);
    },
    empty: () => server.database(nextName()),
    close: () => server.close(),
  };
}
