import { sql, type Kysely } from 'kysely';
import type { Transaction } from '../../../services/ports/store.ts';
import { prepared } from '../preparing-client.ts';
import type { Schema } from '../schema.ts';
import { instant, json, stored, time } from './columns.ts';

/** What the CRMs told us, stored before it is answered. */
export const inboxTable = (db: Kysely<Schema>): Transaction['inbox'] => ({
  store: async (messages) => {
    if (messages.length === 0) return [];
    const rows = messages.map((message) => ({
      id: message.id,
      kind: message.kind,
      dedupe_key: message.dedupeKey,
      payload: message.payload,
      received_at: message.receivedAt,
    }));
    const stored = await sql<{ id: string }>`${prepared('store_in_inbox')}
      insert into inbox (id, kind, dedupe_key, payload, received_at)
      select id, kind, dedupe_key, payload, to_timestamp(received_at / 1000) from jsonb_to_recordset(${json(rows)}::jsonb)
        as told (id uuid, kind text, dedupe_key text, payload jsonb, received_at double precision)
      on conflict (dedupe_key) do nothing
      returning id`.execute(db);
    return stored.rows.map((row) => row.id);
  },
  take: async (id) => {
    const row = await db
      .selectFrom('inbox')
      .selectAll()
      .where('id', '=', id)
      .where('done_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return null;
    return {
      id: row.id,
      kind: stored(row.kind),
      dedupeKey: row.dedupe_key,
      payload: stored(row.payload),
      receivedAt: instant(row.received_at),
    };
  },
  eventsOf: async (hubspotContactId) => {
    const rows = await db
      .selectFrom('inbox')
      .select('id')
      .where('kind', '=', 'hubspot_event')
      .where(sql`payload ->> 'contact'`, '=', hubspotContactId)
      .where('done_at', 'is', null)
      .execute();
    return rows.map(({ id }) => id);
  },
  contactsBetween: async (first, last) => {
    const { rows } = await sql<{ contact: string }>`
      select distinct payload ->> 'contact' as contact from inbox
      where id >= ${first}::uuid and id <= ${last}::uuid and kind = 'hubspot_event' and done_at is null`.execute(
      db,
    );
    return rows.map(({ contact }) => contact);
  },
  forget: async (before, limit) => {
    const old = db
      .selectFrom('inbox')
      .select('id')
      .where((where) =>
        where.or([
          where('done_at', '<', new Date(before)),
          where.and([where('kind', '=', 'unreadable'), where('received_at', '<', new Date(before))]),
        ]),
      )
      .limit(limit);
    const { numDeletedRows } = await db.deleteFrom('inbox').where('id', 'in', old).executeTakeFirst();
    return Number(numDeletedRows);
  },
  markDone: async (ids, at) => {
    if (ids.length === 0) return;
    await db
      .updateTable('inbox')
      .set({ done_at: time(at) })
      .where('id', 'in', ids)
      .execute();
  },
});
