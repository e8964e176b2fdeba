import { Migrator } from 'kysely/migration';
import type { Kysely } from 'kysely';
import * as firstSchema from '../../../migrations/0001-first-schema.ts';
import * as decisionRoles from '../../../migrations/0002-decision-roles.ts';
import type { Schema } from './schema.ts';

const migrations = {
  '0001-first-schema': firstSchema,
  '0002-decision-roles': decisionRoles,
};

/** Brings the database to the newest schema; several processes may start at once, one migrates. @throws with the reason when it cannot. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw new Error(
      `The database could not be brought to the newest schema: ${reasonOf(error)}. If it is a server, check DATABASE_URL and whether it runs.`,
      { cause: error },
    );
}

/** Errors of connections that were tried in several ways have a code and no message. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.message === '' && 'code' in error ? String(error.code) : error.message.replace(/\.$/, '');
};
