import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Verdict } from '../../../domain/review/decision.ts';
import type { WritableVerdicts } from '../../../services/ports/leads.ts';
import type { Schema, VerdictRow } from '../schema.ts';
import { instant, stored, time } from './columns.ts';

/** Decisions of reps as the CRMs told them. */
export const verdictsTable = (db: Kysely<Schema>): WritableVerdicts => ({
  find: async (id) => {
    const row = await db.selectFrom('verdict').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toVerdict(row);
  },
  ofHandoff: async (handoffId) =>
    (
      await db
        .selectFrom('verdict')
        .selectAll()
        .where('handoff_id', '=', handoffId)
        .orderBy('at')
        .orderBy('id')
        .execute()
    ).map(toVerdict),
  insert: async (verdict) => {
    const inserted = await db
      .insertInto('verdict')
      .values(toRow(verdict))
      .onConflict((conflict) => conflict.column('source_key').doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  },
  save: async (verdict) => {
    await db.updateTable('verdict').set(toRow(verdict)).where('id', '=', verdict.id).execute();
  },
});

function toVerdict(row: Selectable<VerdictRow>): Verdict {
  return {
    id: row.id,
    handoffId: row.handoff_id,
    system: stored(row.system),
    verdict: stored(row.verdict),
    reason: row.reason,
    detail: row.detail,
    by: row.by,
    at: instant(row.at),
    standing: stored(row.standing),
    sourceKey: row.source_key,
  };
}

function toRow(verdict: Verdict): Insertable<VerdictRow> {
  const { handoffId, sourceKey, at, ...same } = verdict;
  return { ...same, handoff_id: handoffId, source_key: sourceKey, at: time(at) };
}
