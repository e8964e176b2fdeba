import { sql, type Kysely } from 'kysely';
import type { StoredAuditEntry, Transaction } from '../../../services/ports/store.ts';
import type { AuditRow, Schema } from '../schema.ts';
import type { Selectable } from 'kysely';
import { instant, optionalJson, stored, time } from './columns.ts';

/** The append-only trail. Entries are numbered per lead; whoever appends holds the lead's row. */
export const auditTable = (db: Kysely<Schema>): Transaction['audit'] => ({
  ofLead: async (leadId) =>
    (await db.selectFrom('audit').selectAll().where('lead_id', '=', leadId).orderBy('n').execute()).map(
      toEntry,
    ),
  doneWith: async (leadId) => {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('lead_id', '=', leadId)
      .where('action', '<>', 'activity')
      .orderBy('n')
      .execute();
    return rows.map(toEntry);
  },
  append: async (entry) => {
    await db
      .insertInto('audit')
      .values({
        lead_id: entry.leadId,
        n: sql<number>`(select coalesce(max(n), 0) + 1 from audit where lead_id = ${entry.leadId})`,
        at: time(entry.at),
        actor: entry.actor,
        action: entry.action,
        text: entry.text,
        handoff_id: entry.handoffId ?? null,
        cycle: entry.cycle ?? null,
        step: entry.step ?? null,
        before: optionalJson(entry.before),
        after: optionalJson(entry.after),
        why: entry.why ?? null,
        definitions_version: entry.definitionsVersion,
      })
      .execute();
  },
});

function toEntry(row: Selectable<AuditRow>): StoredAuditEntry {
  return {
    leadId: row.lead_id,
    n: row.n,
    at: instant(row.at),
    actor: row.actor,
    action: row.action,
    text: row.text,
    definitionsVersion: row.definitions_version,
    ...(row.handoff_id === null ? {} : { handoffId: row.handoff_id }),
    ...(row.cycle === null ? {} : { cycle: row.cycle }),
    ...(row.step === null ? {} : { step: stored(row.step) }),
    ...(row.why === null ? {} : { why: row.why }),
    before: stored(row.before),
    after: stored(row.after),
  };
}
