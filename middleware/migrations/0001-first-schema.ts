import { sql, type Kysely } from 'kysely';
import { trailGuard, versionGuard } from './first-schema/guards.ts';
import { leads } from './first-schema/leads.ts';
import { operations } from './first-schema/operations.ts';
import { parity } from './first-schema/parity.ts';
import { scores } from './first-schema/scores.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...leads, ...operations, ...scores, ...parity, ...trailGuard, ...versionGuard])
    await sql.raw(statement).execute(db);
}
