import type { Kysely, Selectable } from 'kysely';
import type { Instant } from '../../../domain/instant.ts';
import type { Deadline, Transaction } from '../../../services/ports/store.ts';
import type { DeadlineRow, Schema } from '../schema.ts';
import { instant, stored, time } from './columns.ts';

/** The deadlines that are due, the oldest first. */
export async function dueDeadlines(
  db: Kysely<Schema>,
  now: Instant,
  limit: number,
): Promise<readonly Deadline[]> {
  const rows = await db
    .selectFrom('deadline')
    .selectAll()
    .where('due_at', '<=', new Date(now))
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return rows.map(toDeadline);
}

/** Business deadlines: rows that a sweep compares with the clock. */
export const deadlinesTable = (db: Kysely<Schema>): Transaction['deadlines'] => ({
  put: async ({ kind, leadId, handoffId, dueAt }) => {
    const due = { handoff_id: handoffId, due_at: time(dueAt) };
    await db
      .insertInto('deadline')
      .values({ kind, lead_id: leadId, ...due })
      .onConflict((conflict) => conflict.columns(['kind', 'lead_id']).doUpdateSet(due))
      .execute();
  },
  cancel: async (kind, leadId) => {
    await db.deleteFrom('deadline').where('kind', '=', kind).where('lead_id', '=', leadId).execute();
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

const toDeadline = (row: Selectable<DeadlineRow>): Deadline => ({
  kind: stored(row.kind),
  leadId: row.lead_id,
  handoffId: row.handoff_id,
  dueAt: instant(row.due_at),
});
