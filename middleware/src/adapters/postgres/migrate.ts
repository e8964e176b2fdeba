import { Migrator } from 'kysely/migration';
import type { Kysely } from 'kysely';
import * as firstSchema from '../../../migrations/0001-first-schema.ts';
import * as scores from '../../../migrations/0002-scores.ts';
import * as versionsStay from '../../../migrations/0003-versions-stay.ts';
import * as outcomes from '../../../migrations/0004-outcomes.ts';
import type { Schema } from './schema.ts';

const migrations = {
  '0001-first-schema': firstSchema,
  '0002-scores': scores,
  '0003-versions-stay': versionsStay,
  '0004-outcomes': outcomes,
};

/** Brings the database to the newest schema; several processes may start at once, one migrates. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw new Error('The database could not be brought to the newest schema.', { cause: error });
}
