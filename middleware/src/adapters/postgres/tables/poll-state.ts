import type { Kysely } from 'kysely';
import type { Instant } from '../../../domain/instant.ts';
import type { RecordsToReadAgain } from '../../../services/ports/store.ts';
import type { Schema } from '../schema.ts';
import { optionalInstant, time } from './columns.ts';

const handoffs = 'salesforce-handoffs';

/** Beside the watermark stands a row for each record that is to be read again, with the instant at which it was read last. */
const oneHandoff = 'salesforce-handoff ';

/** The instant up to which the changed handoffs were read; null before the first poll. */
export async function pollWatermark(db: Kysely<Schema>): Promise<Instant | null> {
  const row = await db
    .selectFrom('poll_state')
    .select('watermark')
    .where('name', '=', handoffs)
    .executeTakeFirst();
  return optionalInstant(row?.watermark ?? null);
}

/** Moves the watermark. */
export const savePollWatermark = (db: Kysely<Schema>, at: Instant): Promise<void> => save(db, [handoffs], at);

/** The keys of the records that are to be read again, the one read longest ago first. */
export async function recordsToReadAgain(db: Kysely<Schema>, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('poll_state')
    .select('name')
    .where('name', 'like', `${oneHandoff}%`)
    .orderBy('watermark')
    .orderBy('name')
    .limit(limit)
    .execute();
  return rows.map(({ name }) => name.slice(oneHandoff.length));
}

/** Forgets the records that are settled and remembers those that are not. */
export async function saveRecordsToReadAgain(
  db: Kysely<Schema>,
  { settled, notYet, at }: RecordsToReadAgain,
): Promise<void> {
  const names = (keys: readonly string[]): string[] => keys.map((key) => `${oneHandoff}${key}`);
  if (settled.length > 0) await db.deleteFrom('poll_state').where('name', 'in', names(settled)).execute();
  if (notYet.length > 0) await save(db, names(notYet), at);
}

async function save(db: Kysely<Schema>, names: readonly string[], at: Instant): Promise<void> {
  const watermark = time(at);
  await db
    .insertInto('poll_state')
    .values([...new Set(names)].map((name) => ({ name, watermark })))
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ watermark }))
    .execute();
}
