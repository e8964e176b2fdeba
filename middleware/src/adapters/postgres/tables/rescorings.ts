import type { Insertable, Kysely, Selectable } from 'kysely';
import type { StoredRescoring, WritableRescorings } from '../../../services/ports/versions.ts';
import type { RescoringRow, Schema } from '../schema.ts';
import { instant, optionalInstant, optionalTime, time } from './columns.ts';

/** How far all leads have been scored anew, once per version that came into force. */
export const rescoringsTable = (db: Kysely<Schema>): WritableRescorings => ({
  newest: async () => {
    const row = await db
      .selectFrom('rescoring')
      .innerJoin('definitions_version', 'definitions_version.content_hash', 'rescoring.content_hash')
      .selectAll('rescoring')
      .select(['version', 'hands_off'])
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirst();
    return row === undefined ? null : { ...toRescoring(row), version: row.version, handsOff: row.hands_off };
  },
  hold: async (id) => {
    const row = await db
      .selectFrom('rescoring')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row === undefined ? null : toRescoring(row);
  },
  save: async (rescoring) => {
    const row = toRow(rescoring);
    await db
      .insertInto('rescoring')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  },
});

const toRescoring = (row: Selectable<RescoringRow>): StoredRescoring => ({
  id: row.id,
  contentHash: row.content_hash,
  startedAt: instant(row.started_at),
  finishedAt: optionalInstant(row.finished_at),
  leads: row.leads,
  rescored: row.rescored,
  failed: row.failed,
  reached: row.reached,
});

const toRow = (rescoring: StoredRescoring): Insertable<RescoringRow> => ({
  id: rescoring.id,
  content_hash: rescoring.contentHash,
  started_at: time(rescoring.startedAt),
  finished_at: optionalTime(rescoring.finishedAt),
  leads: rescoring.leads,
  rescored: rescoring.rescored,
  failed: rescoring.failed,
  reached: rescoring.reached,
});
