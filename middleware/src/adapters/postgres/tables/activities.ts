import type { Kysely } from 'kysely';
import type { WritableActivities } from '../../../services/ports/store.ts';
import type { Schema } from '../schema.ts';
import { instant, json, stored, time } from './columns.ts';

/** What leads did. */
export const activitiesTable = (db: Kysely<Schema>): WritableActivities => ({
  ofLead: async (leadId) => {
    const rows = await db
      .selectFrom('activity')
      .selectAll()
      .where('lead_id', '=', leadId)
      .orderBy('occurred_at')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      type: row.type,
      occurredAt: instant(row.occurred_at),
      occurredAtAssumed: row.occurred_at_assumed,
      properties: stored(row.properties),
    }));
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
