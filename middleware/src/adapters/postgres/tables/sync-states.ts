import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Crm, LastSync } from '../../../domain/sync/sync-state.ts';
import type { WritableSyncStates } from '../../../services/ports/sync-states.ts';
import type { Schema } from '../schema.ts';
import { optionalInstant, time } from './columns.ts';

/** How both CRMs stand to each lead, and which jobs are to write to them. */
export const syncStatesTable = (db: Kysely<Schema>): WritableSyncStates => ({
  ofLeads: async (leadIds) => {
    const found = new Map(leadIds.map((id) => [id, neverSynced]));
    if (leadIds.length === 0) return found;
    for (const { lead_id, target, ...row } of await rowsOf(db, leadIds))
      found.set(lead_id, { ...(found.get(lead_id) ?? neverSynced), [target]: toLastSync(row) });
    return found;
  },
  saveSynced: async (leadId, crm, at) => {
    const synced = { synced_at: time(at), error: null, error_at: null };
    await db
      .insertInto('sync_state')
      .values({ lead_id: leadId, target: crm, ...synced })
      .onConflict((conflict) => conflict.columns(['lead_id', 'target']).doUpdateSet(synced))
      .execute();
  },
  saveError: async (leadId, crm, { text, at }) => {
    await db
      .insertInto('sync_state')
      .values({ lead_id: leadId, target: crm, error: text, error_at: time(at) })
      .onConflict((conflict) =>
        conflict.columns(['lead_id', 'target']).doUpdateSet({
          error: text,
          error_at: sql`coalesce(sync_state.error_at, excluded.error_at)`,
        }),
      )
      .execute();
  },
});

const unsynced: LastSync = { syncedAt: null, error: null, waitingFor: null };
const neverSynced: Readonly<Record<Crm, LastSync>> = { hubspot: unsynced, salesforce: unsynced };

/** How one CRM stands to a lead, as a row says it. */
export interface SyncRow {
  readonly synced_at: Date | null;
  readonly error: string | null;
  readonly error_at: Date | null;
  readonly waiting_for: number | null;
}

export const toLastSync = ({ synced_at, error, error_at, waiting_for }: SyncRow): LastSync => ({
  syncedAt: optionalInstant(synced_at),
  error: error === null ? null : { text: error, since: optionalInstant(error_at) ?? 0 },
  waitingFor: waiting_for,
});

/** The conditions on jobs are those of the queues' own index, which finds a key among any number of them. */
export const isWaiting: RawBuilder<boolean> = sql`state in ('created', 'retry', 'active') and state <= 'active' and policy = 'stately'`;

/** Milliseconds for which the oldest of some jobs has waited. */
export const longestWait: RawBuilder<number | null> =
  sql`max((extract(epoch from now() - created_on) * 1000)::double precision)`;

async function rowsOf(
  db: Kysely<Schema>,
  leadIds: readonly string[],
): Promise<readonly (SyncRow & { readonly lead_id: string; readonly target: Crm })[]> {
  const { rows } = await sql<SyncRow & { lead_id: string; target: Crm }>`
    with waiting as (
      select coalesce(singleton_key, '') as lead_id, substr(name, 6) as target, ${longestWait} as waiting_for
      from pgboss.job
      where name in ('sync-hubspot', 'sync-salesforce') and ${isWaiting}
        and coalesce(singleton_key, '') in (${sql.join(leadIds)})
      group by 1, 2
    ), synced as (
      select lead_id::text as lead_id, target, synced_at, error, error_at from sync_state
      where lead_id in (${sql.join(leadIds)})
    )
    select lead_id, target, synced_at, error, error_at, waiting_for
    from synced full join waiting using (lead_id, target)`.execute(db);
  return rows;
}
