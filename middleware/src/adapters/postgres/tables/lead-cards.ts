import { sql, type Kysely } from 'kysely';
import type { FoundCard, WritableLeadCards } from '../../../services/ports/lead-cards.ts';
import { prepared } from '../preparing-client.ts';
import type { Schema } from '../schema.ts';
import { optionalJson, stored } from './columns.ts';
import { isWaiting, longestWait, toLastSync, type SyncRow } from './sync-states.ts';

interface CardRow {
  readonly version: string;
  readonly content_hash: string;
  readonly arrival: unknown;
  readonly stale: boolean;
  readonly card: string | null;
}

/** The row of a lead with or without a card, and how both CRMs stand to it; the columns of HubSpot begin with h_. */
interface ContactRow extends Partial<CardRow>, SyncRow {
  readonly lead_id: string;
  readonly h_synced_at: Date | null;
  readonly h_error: string | null;
  readonly h_error_at: Date | null;
  readonly h_waiting_for: number | null;
}

/** The stored lead cards. A card is text: what was composed is sent, to the byte. */
export const leadCardsTable = (db: Kysely<Schema>): WritableLeadCards => ({
  ofLead: async (leadId) => {
    const { rows } = await sql<CardRow>`${prepared('card_of_lead')}
      select version, content_hash, arrival, stale, card from lead_card where lead_id = ${leadId}`.execute(
      db,
    );
    const [row] = rows;
    return row === undefined ? null : toFound(row);
  },
  ofContact: async (hubspotContactId, knownVersion) => {
    const { rows } = await contactRow(db, hubspotContactId, knownVersion);
    const [row] = rows;
    if (row === undefined) return null;
    const { version, content_hash, arrival, stale, card } = row;
    const isThere = version != null && content_hash != null;
    return {
      leadId: row.lead_id,
      found: isThere
        ? toFound({ version, content_hash, arrival, stale: stale === true, card: card ?? null })
        : null,
      lastSyncs: {
        salesforce: toLastSync(row),
        hubspot: toLastSync({
          synced_at: row.h_synced_at,
          error: row.h_error,
          error_at: row.h_error_at,
          waiting_for: row.h_waiting_for,
        }),
      },
    };
  },
  save: async (leadId, { version, contentHash, arrival, text }) => {
    const row = {
      version,
      content_hash: contentHash,
      arrival: optionalJson(arrival),
      card: text,
      stale: false,
    };
    await db
      .insertInto('lead_card')
      .values({ lead_id: leadId, ...row })
      .onConflict((conflict) => conflict.column('lead_id').doUpdateSet(row))
      .execute();
  },
});

/** The cards of these leads no longer say what is so. */
export async function markStale(db: Kysely<Schema>, leadIds: ReadonlySet<string>): Promise<void> {
  if (leadIds.size === 0) return;
  await db
    .updateTable('lead_card')
    .set({ stale: true })
    .where('lead_id', 'in', [...leadIds])
    .where('stale', '=', false)
    .execute();
}

const toFound = ({ version, content_hash, arrival, stale, card }: CardRow): FoundCard => ({
  version,
  contentHash: content_hash,
  arrival: stored(arrival),
  isStale: stale,
  text: card,
});

/** How long the oldest job of this queue has waited, among the jobs of one lead. */
const waitIn = (queue: string) => sql`${longestWait} filter (where name = ${sql.lit(queue)})`;

const contactRow = (db: Kysely<Schema>, contact: string, knownVersion: string | null) =>
  sql<ContactRow>`${prepared('card_of_contact')}
    select lead.id as lead_id, card.version, card.content_hash, card.arrival, card.stale,
      case when card.version = ${knownVersion} then null else card.card end as card,
      s.synced_at, s.error, s.error_at, waiting.s as waiting_for,
      h.synced_at as h_synced_at, h.error as h_error, h.error_at as h_error_at, waiting.h as h_waiting_for
    from lead
    left join lead_card as card on card.lead_id = lead.id
    left join sync_state as s on s.lead_id = lead.id and s.target = 'salesforce'
    left join sync_state as h on h.lead_id = lead.id and h.target = 'hubspot'
    cross join lateral (
      select ${waitIn('sync-salesforce')} as s, ${waitIn('sync-hubspot')} as h from pgboss.job
      where name in ('sync-salesforce', 'sync-hubspot') and ${isWaiting} and coalesce(singleton_key, '') = lead.id::text
    ) as waiting
    where lead.hubspot_contact_id = ${contact}`.execute(db);
