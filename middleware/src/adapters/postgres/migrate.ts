import { Migrator } from 'kysely/migration';
import * as firstSchema from '../../../migrations/0001-first-schema.ts';
import * as decisionRoles from '../../../migrations/0002-decision-roles.ts';
import type { Engine } from './engine.ts';

const migrations = {
  '0001-first-schema': firstSchema,
  '0002-decision-roles': decisionRoles,
};

const lockNotAvailable = '55P03';

/** Brings the database to the newest schema; several processes may start at once, one migrates. @throws with the reason when it cannot. */
export async function migrate(engine: Pick<Engine, 'longWork'>): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  const { error } = await engine.longWork((db) => new Migrator({ db, provider }).migrateToLatest());
  if (codeOf(error) === lockNotAvailable)
    throw new Error(
      'The database could not be brought to the newest schema: another process holds a lock on it, perhaps one that is migrating it. Wait until that has ended, then start again.',
      { cause: error },
    );
  if (error !== undefined)
    throw new Error(
      `The database could not be brought to the newest schema: ${reasonOf(error)}. If it is a server, check DATABASE_URL and whether it runs.`,
      { cause: error },
    );
}

/** Errors of connections that were tried in several ways have a code and no message. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.message === '' ? (codeOf(error) ?? '') : error.message.replace(/\.$/, '');
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;
