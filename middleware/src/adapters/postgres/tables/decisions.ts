import type { Insertable, Kysely, Selectable } from 'kysely';
import type { RecordedDecision } from '../../../domain/review/decision.ts';
import type { WritableDecisions } from '../../../services/ports/leads.ts';
import type { Schema, DecisionRow } from '../schema.ts';
import { instant, stored, time } from './columns.ts';

/** Decisions of reps as the CRMs told them. */
export const decisionsTable = (db: Kysely<Schema>): WritableDecisions => ({
  find: async (id) => {
    const row = await db.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toDecision(row);
  },
  ofHandoff: async (handoffId) =>
    (
      await db
        .selectFrom('decision')
        .selectAll()
        .where('handoff_id', '=', handoffId)
        .orderBy('at')
        .orderBy('id')
        .execute()
    ).map(toDecision),
  insert: async (decision) => {
    const inserted = await db
      .insertInto('decision')
      .values(toRow(decision))
      .onConflict((conflict) => conflict.column('source_key').doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  },
  save: async (decision) => {
    await db.updateTable('decision').set(toRow(decision)).where('id', '=', decision.id).execute();
  },
});

function toDecision(row: Selectable<DecisionRow>): RecordedDecision {
  return {
    id: row.id,
    handoffId: row.handoff_id,
    system: stored(row.system),
    role: stored(row.role),
    kind: stored(row.kind),
    reason: row.reason,
    detail: row.detail,
    by: row.by,
    at: instant(row.at),
    standing: stored(row.standing),
    sourceKey: row.source_key,
  };
}

function toRow(decision: RecordedDecision): Insertable<DecisionRow> {
  const { handoffId, sourceKey, at, ...same } = decision;
  return { ...same, handoff_id: handoffId, source_key: sourceKey, at: time(at) };
}
