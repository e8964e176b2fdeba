import { sql } from 'kysely';
import type { ScoreHouse } from '../../test/services/scoring/score-house.ts';

const batch = 250;

type Ids = ReturnType<typeof sql.join>;

/** Reads the same rows as a run does, in batches of the same size, and does nothing with them. */
async function readAll(
  { deps, engine }: ScoreHouse,
  read: (ids: Ids) => readonly ReturnType<typeof sql>[],
): Promise<void> {
  for (let after: string | null = null; ;) {
    const ids: readonly string[] = await deps.store.reads.leads.idsAfter(after, batch);
    if (ids.length > 0) for (const query of read(sql.join(ids))) await query.execute(engine.db);
    after = ids.at(-1) ?? null;
    if (ids.length < batch) return;
  }
}

/** The leads with what is kept of their scores. */
export const readKept = (house: ScoreHouse): Promise<void> =>
  readAll(house, (ids) => [
    sql`select * from lead left join score_state on lead_id = id where id in (${ids})`,
  ]);

/** The same, and all their activities. */
export const readActivities = (house: ScoreHouse): Promise<void> =>
  readAll(house, (ids) => [
    sql`select * from lead left join score_state on lead_id = id where id in (${ids})`,
    sql`select * from activity where lead_id in (${ids})`,
  ]);
