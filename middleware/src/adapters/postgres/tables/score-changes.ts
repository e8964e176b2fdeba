import { sql, type Kysely, type Selectable } from 'kysely';
import type { StoredScoreChange, WritableScoreChanges } from '../../../services/ports/scores.ts';
import type { Schema, ScoreChangeRow } from '../schema.ts';
import { instant, json, stored, time } from './columns.ts';

/** How scores came about. Changes are numbered per lead; whoever appends holds the lead's row. */
export const scoreChangesTable = (db: Kysely<Schema>): WritableScoreChanges => ({
  ofLead: async (leadId, below, limit) => {
    const ofLead = db.selectFrom('score_change').selectAll().where('lead_id', '=', leadId);
    const wanted = below === null ? ofLead : ofLead.where('n', '<', below);
    return (await wanted.orderBy('n', 'desc').limit(limit).execute()).map(toChange);
  },
  append: async (changes) => {
    if (changes.length === 0) return;
    const rows = changes.map(({ leadId, at, cause, before, after, modelVersion }, position) => ({
      position,
      lead_id: leadId,
      at: time(at),
      cause,
      total_before: before?.total ?? null,
      qualified_before: before?.qualified ?? null,
      total_after: after.total,
      qualified_after: after.qualified,
      model_version: modelVersion,
    }));
    await sql`
      insert into score_change
        (lead_id, n, at, cause, total_before, qualified_before, total_after, qualified_after, model_version)
      select lead_id,
        coalesce((select max(n) from score_change as known where known.lead_id = fresh.lead_id), 0)
          + row_number() over (partition by lead_id order by position),
        at, cause, total_before, qualified_before, total_after, qualified_after, model_version
      from jsonb_to_recordset(${json(rows)}::jsonb) as fresh (
        position integer, lead_id uuid, at timestamptz, cause text, total_before double precision,
        qualified_before boolean, total_after double precision, qualified_after boolean, model_version text
      )`.execute(db);
  },
});

const toChange = (row: Selectable<ScoreChangeRow>): StoredScoreChange => ({
  leadId: row.lead_id,
  n: row.n,
  at: instant(row.at),
  cause: stored(row.cause),
  before:
    row.total_before === null || row.qualified_before === null
      ? null
      : { total: row.total_before, qualified: row.qualified_before },
  after: { total: row.total_after, qualified: row.qualified_after },
  modelVersion: row.model_version,
});
