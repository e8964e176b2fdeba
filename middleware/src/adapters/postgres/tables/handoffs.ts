import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Handoff } from '../../../domain/handoff/handoff.ts';
import type { WritableHandoffs } from '../../../services/ports/leads.ts';
import type { HandoffRow, Schema } from '../schema.ts';
import { instant, json, optionalInstant, optionalJson, optionalTime, stored, time } from './columns.ts';

/** Cycles of leads on their way to a rep. */
export const handoffsTable = (db: Kysely<Schema>): WritableHandoffs => ({
  find: async (id) =>
    fromRow(await db.selectFrom('handoff').selectAll().where('id', '=', id).executeTakeFirst()),
  findByKey: async (key) =>
    fromRow(await db.selectFrom('handoff').selectAll().where('key', '=', key).executeTakeFirst()),
  ofLead: async (leadId) =>
    (await db.selectFrom('handoff').selectAll().where('lead_id', '=', leadId).orderBy('cycle').execute()).map(
      toHandoff,
    ),
  newestOf: async (leadIds) => {
    if (leadIds.length === 0) return new Map();
    const rows = await db
      .selectFrom('handoff')
      .selectAll()
      .distinctOn('lead_id')
      .where('lead_id', 'in', leadIds)
      .orderBy('lead_id')
      .orderBy('cycle', 'desc')
      .execute();
    return new Map(rows.map((row) => [row.lead_id, toHandoff(row)]));
  },
  insert: async (handoff) => {
    await db.insertInto('handoff').values(toRow(handoff)).execute();
  },
  save: async (handoff) => {
    await db.updateTable('handoff').set(toRow(handoff)).where('id', '=', handoff.id).execute();
  },
});

const fromRow = (row: Selectable<HandoffRow> | undefined): Handoff | null =>
  row === undefined ? null : toHandoff(row);

function toHandoff(row: Selectable<HandoffRow>): Handoff {
  return {
    id: row.id,
    leadId: row.lead_id,
    cycle: row.cycle,
    key: row.key,
    state: stored(row.state),
    lastStep: stored(row.last_step),
    notifiedAt: optionalInstant(row.notified_at),
    problems: stored(row.problems),
    receipt: stored(row.receipt),
    routing: stored(row.routing),
    startedAt: instant(row.started_at),
    deliveredAt: optionalInstant(row.delivered_at),
    dueAt: optionalInstant(row.due_at),
    overdueAt: optionalInstant(row.overdue_at),
    decision: stored(row.decision),
    traitsAtDecision: stored(row.traits_at_decision),
    closedAt: optionalInstant(row.closed_at),
  };
}

function toRow(handoff: Handoff): Insertable<HandoffRow> {
  return {
    id: handoff.id,
    lead_id: handoff.leadId,
    cycle: handoff.cycle,
    key: handoff.key,
    state: handoff.state,
    last_step: handoff.lastStep,
    notified_at: optionalTime(handoff.notifiedAt),
    problems: json(handoff.problems),
    receipt: optionalJson(handoff.receipt),
    routing: optionalJson(handoff.routing),
    started_at: time(handoff.startedAt),
    delivered_at: optionalTime(handoff.deliveredAt),
    due_at: optionalTime(handoff.dueAt),
    overdue_at: optionalTime(handoff.overdueAt),
    decision: optionalJson(handoff.decision),
    traits_at_decision: optionalJson(handoff.traitsAtDecision),
    closed_at: optionalTime(handoff.closedAt),
  };
}
