import { sql, type Insertable, type Kysely, type Selectable } from 'kysely';
import type { Instant } from '../../../domain/instant.ts';
import type { DueScore } from '../../../services/ports/scores.ts';
import type { Deadline, Transaction } from '../../../services/ports/store.ts';
import type { DeadlineRow, Schema } from '../schema.ts';
import { instant, stored, time } from './columns.ts';

/** The deadlines that are due, the oldest first. Scores to be renewed are another matter: there may be very many at once. */
export async function dueDeadlines(
  db: Kysely<Schema>,
  now: Instant,
  limit: number,
): Promise<readonly Deadline[]> {
  const rows = await db
    .selectFrom('deadline')
    .selectAll()
    .where(sql<boolean>`kind <> 'decay_due'`)
    .where('due_at', '<=', new Date(now))
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return rows.map(toDeadline);
}

/** The leads whose scores are to be renewed, the longest due first. */
export async function dueScores(
  db: Kysely<Schema>,
  now: Instant,
  after: DueScore | null,
  limit: number,
): Promise<readonly DueScore[]> {
  const due = db
    .selectFrom('deadline')
    .select(['lead_id', 'due_at'])
    .where(sql<boolean>`kind = 'decay_due'`)
    .where('due_at', '<=', new Date(now));
  const wanted =
    after === null
      ? due
      : due.where(
          sql<boolean>`(due_at, lead_id) > (${time(after.dueAt)}::timestamptz, ${after.leadId}::uuid)`,
        );
  const rows = await wanted.orderBy('due_at').orderBy('lead_id').limit(limit).execute();
  return rows.map((row) => ({ leadId: row.lead_id, dueAt: instant(row.due_at) }));
}

/** Business deadlines: rows that a sweep compares with the clock. */
export const deadlinesTable = (db: Kysely<Schema>): Transaction['deadlines'] => ({
  put: async (...deadlines) => {
    if (deadlines.length === 0) return;
    await db
      .insertInto('deadline')
      .values(deadlines.map(toRow))
      .onConflict((conflict) =>
        conflict.columns(['kind', 'lead_id']).doUpdateSet((row) => ({
          handoff_id: row.ref('excluded.handoff_id'),
          due_at: row.ref('excluded.due_at'),
        })),
      )
      .execute();
  },
  cancel: async (kind, ...leadIds) => {
    if (leadIds.length === 0) return;
    await db.deleteFrom('deadline').where('kind', '=', kind).where('lead_id', 'in', leadIds).execute();
  },
  take: async (kind, leadId, now) => {
    const taken = await db
      .deleteFrom('deadline')
      .where('kind', '=', kind)
      .where('lead_id', '=', leadId)
      .where('due_at', '<=', new Date(now))
      .returningAll()
      .executeTakeFirst();
    return taken === undefined ? null : toDeadline(taken);
  },
});

const toRow = ({ kind, leadId, handoffId, dueAt }: Deadline): Insertable<DeadlineRow> => ({
  kind,
  lead_id: leadId,
  handoff_id: handoffId,
  due_at: time(dueAt),
});

const toDeadline = (row: Selectable<DeadlineRow>): Deadline => ({
  kind: stored(row.kind),
  leadId: row.lead_id,
  handoffId: row.handoff_id,
  dueAt: instant(row.due_at),
});
