import type { Kysely, Selectable } from 'kysely';
import type { Activity } from '../../../domain/lead.ts';
import type { WritableActivities } from '../../../services/ports/leads.ts';
import type { ActivityRow, Schema } from '../schema.ts';
import { instant, json, stored, time } from './columns.ts';

/** When it was received is for the record alone. */
const columns = ['id', 'lead_id', 'type', 'occurred_at', 'occurred_at_assumed', 'properties'] as const;

/** What leads did. */
export const activitiesTable = (db: Kysely<Schema>): WritableActivities => ({
  ofLead: async (leadId) => {
    const rows = await db
      .selectFrom('activity')
      .select(columns)
      .where('lead_id', '=', leadId)
      .orderBy('occurred_at')
      .orderBy('id')
      .execute();
    return rows.map(toActivity);
  },
  ofLeadSince: async (leadId, at) => {
    const rows = await db
      .selectFrom('activity')
      .select(columns)
      .where('lead_id', '=', leadId)
      .where('occurred_at', '>', new Date(at))
      .orderBy('occurred_at')
      .orderBy('id')
      .execute();
    return rows.map(toActivity);
  },
  ofLeads: async (leadIds) => {
    if (leadIds.length === 0) return new Map();
    const rows = await db.selectFrom('activity').select(columns).where('lead_id', 'in', leadIds).execute();
    const byLead = new Map<string, Activity[]>(leadIds.map((id) => [id, []]));
    for (const row of rows) byLead.get(row.lead_id)?.push(toActivity(row));
    return byLead;
  },
  recorded: async (ids) => {
    if (ids.length === 0) return new Set();
    const rows = await db.selectFrom('activity').select('id').where('id', 'in', ids).execute();
    return new Set(rows.map(({ id }) => id));
  },
  insert: async (leadId, activity, receivedAt) => {
    const inserted = await db
      .insertInto('activity')
      .values({
        id: activity.id,
        lead_id: leadId,
        type: activity.type,
        occurred_at: time(activity.occurredAt),
        occurred_at_assumed: activity.occurredAtAssumed ?? false,
        properties: json(activity.properties ?? {}),
        received_at: time(receivedAt),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  },
});

const toActivity = (row: Pick<Selectable<ActivityRow>, (typeof columns)[number]>): Activity => ({
  id: row.id,
  type: row.type,
  occurredAt: instant(row.occurred_at),
  occurredAtAssumed: row.occurred_at_assumed,
  properties: stored(row.properties),
});
