import type { Kysely } from 'kysely';
import type { WrittenFields, WrittenRecords } from '../../../services/ports/sync-states.ts';
import type { Schema } from '../schema.ts';
import { json, stored } from './columns.ts';

/** What was written last on external records. */
export const writtenRecordsTable = (db: Kysely<Schema>): WrittenRecords => ({
  ofLead: async (leadId) => {
    const rows = await db
      .selectFrom('written_record')
      .select(['record', 'fields'])
      .where('lead_id', '=', leadId)
      .execute();
    return new Map(rows.map(({ record, fields }) => [record, stored<WrittenFields | null>(fields)]));
  },
  begin: async (leadId, records) => {
    if (records.length === 0) return;
    await db
      .insertInto('written_record')
      .values(records.map((record) => ({ lead_id: leadId, record, fields: null })))
      .onConflict((conflict) => conflict.columns(['lead_id', 'record']).doUpdateSet({ fields: null }))
      .execute();
  },
  save: async (leadId, record, written) => {
    const fields = json(written);
    await db
      .insertInto('written_record')
      .values({ lead_id: leadId, record, fields })
      .onConflict((conflict) => conflict.columns(['lead_id', 'record']).doUpdateSet({ fields }))
      .execute();
  },
});
