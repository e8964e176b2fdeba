import { sql, type Insertable, type Kysely, type Selectable } from 'kysely';
import type { Lead, SalesforceRecord } from '../../../domain/lead.ts';
import type { LockedLeads } from '../../../services/ports/leads.ts';
import type { LeadRow, Schema } from '../schema.ts';
import { instant, json, optionalInstant, optionalJson, optionalTime, stored, time } from './columns.ts';

/** Leads, read and written through one connection. */
export const leadsTable = (db: Kysely<Schema>): LockedLeads => ({
  find: async (id) =>
    fromRow(await db.selectFrom('lead').selectAll().where('id', '=', id).executeTakeFirst()),
  lock: async (id) =>
    fromRow(await db.selectFrom('lead').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()),
  lockAll: async (ids) =>
    ids.length === 0
      ? []
      : (
          await db.selectFrom('lead').selectAll().where('id', 'in', ids).orderBy('id').forUpdate().execute()
        ).map(toLead),
  findByContact: async (contact) =>
    fromRow(
      await db.selectFrom('lead').selectAll().where('hubspot_contact_id', '=', contact).executeTakeFirst(),
    ),
  findByEmail: async (email) =>
    (await db.selectFrom('lead').selectAll().where('email', '=', email.toLowerCase()).execute()).map(toLead),
  idsByName: async (names) => {
    if (names.length === 0) return new Map();
    const rows = await db
      .selectFrom('lead')
      .select(['id', 'email', 'hubspot_contact_id as contact'])
      .where((where) => where.or([where('email', 'in', names), where('hubspot_contact_id', 'in', names)]))
      .execute();
    return new Map(
      rows.flatMap(({ id, email, contact }) =>
        [email, contact].flatMap((name) => (name === null ? [] : [[name, id] as const])),
      ),
    );
  },
  count: async () => {
    const { leads } = await db
      .selectFrom('lead')
      .select(({ fn }) => fn.countAll<number>().as('leads'))
      .executeTakeFirstOrThrow();
    return leads;
  },
  countNotUnderstood: async () => {
    const { rows } = await sql<{ name: string; leads: number }>`
      select given.name, count(*)::int as leads
      from lead cross join lateral jsonb_object_keys(lead.not_understood) as given (name)
      where lead.not_understood <> '{}'::jsonb
      group by given.name order by leads desc, given.name`.execute(db);
    return new Map(rows.map(({ name, leads }) => [name, leads]));
  },
  idsAfter: async (id, limit) => {
    const ids = db.selectFrom('lead').select('id').orderBy('id').limit(limit);
    return (await (id === null ? ids : ids.where('id', '>', id)).execute()).map((row) => row.id);
  },
  findAll: async (ids) =>
    ids.length === 0
      ? []
      : (await db.selectFrom('lead').selectAll().where('id', 'in', ids).execute()).map(toLead),
  insert: async (lead) => {
    const inserted = await db
      .insertInto('lead')
      .values(toRow(lead))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  },
  save: async (lead) => {
    await db.updateTable('lead').set(toRow(lead)).where('id', '=', lead.id).execute();
  },
  saveScores: async (leads) => {
    if (leads.length === 0) return;
    const rows = leads.map(({ id, receipt, lastCountedAt, updatedAt }) => ({
      id,
      receipt,
      last_counted_at: optionalTime(lastCountedAt),
      updated_at: time(updatedAt),
    }));
    await sql`
      update lead set receipt = scored.receipt, last_counted_at = scored.last_counted_at, updated_at = scored.updated_at
      from jsonb_to_recordset(${json(rows)}::jsonb)
        as scored (id uuid, receipt jsonb, last_counted_at timestamptz, updated_at timestamptz)
      where lead.id = scored.id`.execute(db);
  },
});

const fromRow = (row: Selectable<LeadRow> | undefined): Lead | null =>
  row === undefined ? null : toLead(row);

function toLead(row: Selectable<LeadRow>): Lead {
  return {
    id: row.id,
    email: row.email,
    hubspotContactId: row.hubspot_contact_id,
    salesforce:
      row.salesforce_id === null
        ? null
        : { object: stored<SalesforceRecord['object']>(row.salesforce_object), id: row.salesforce_id },
    facts: stored(row.facts),
    traits: stored(row.traits),
    enrichedTraits: stored(row.enriched_traits),
    notUnderstood: stored(row.not_understood),
    stage: row.stage,
    status: row.status,
    reason: row.reason,
    track: row.track,
    receipt: stored(row.receipt),
    lastCountedAt: optionalInstant(row.last_counted_at),
    cycle: row.cycle,
    owner: row.owner,
    createdAt: instant(row.created_at),
    updatedAt: instant(row.updated_at),
  };
}

function toRow(lead: Lead): Insertable<LeadRow> {
  return {
    id: lead.id,
    email: lead.email?.toLowerCase() ?? null,
    hubspot_contact_id: lead.hubspotContactId,
    salesforce_object: lead.salesforce?.object ?? null,
    salesforce_id: lead.salesforce?.id ?? null,
    facts: json(lead.facts),
    traits: json(lead.traits),
    enriched_traits: json(lead.enrichedTraits),
    not_understood: json(lead.notUnderstood),
    stage: lead.stage,
    status: lead.status,
    reason: lead.reason,
    track: lead.track,
    receipt: optionalJson(lead.receipt),
    last_counted_at: optionalTime(lead.lastCountedAt),
    cycle: lead.cycle,
    owner: lead.owner,
    created_at: time(lead.createdAt),
    updated_at: time(lead.updatedAt),
  };
}
