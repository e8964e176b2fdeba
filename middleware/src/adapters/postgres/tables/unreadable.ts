import type { Kysely } from 'kysely';
import type { Unreadable } from '../../../services/ports/store.ts';
import type { Schema } from '../schema.ts';
import { instant, stored } from './columns.ts';

/** What came in and could not be read. */
export const unreadableTable = (db: Kysely<Schema>): Unreadable => ({
  count: async () => {
    const { messages } = await db
      .selectFrom('inbox')
      .select(({ fn }) => fn.countAll<number>().as('messages'))
      .where('kind', '=', 'unreadable')
      .executeTakeFirstOrThrow();
    return messages;
  },
  newest: async (limit) => {
    const rows = await db
      .selectFrom('inbox')
      .select(['received_at', 'payload'])
      .where('kind', '=', 'unreadable')
      .orderBy('received_at', 'desc')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      receivedAt: instant(row.received_at),
      ...stored<{ from: string; text: string }>(row.payload),
    }));
  },
});
