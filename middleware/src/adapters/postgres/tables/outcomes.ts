import { sql, type Kysely } from 'kysely';
import type { DecidedRow, WritableOutcomes } from '../../../services/ports/outcomes.ts';
import type { Schema } from '../schema.ts';
import { instant, optionalTime, stored, time } from './columns.ts';

/** How the deals of leads ended. */
export const outcomesTable = (db: Kysely<Schema>): WritableOutcomes => ({
  save: async (outcomes) => {
    if (outcomes.length === 0) return;
    const rows = outcomes.map(({ leadId, outcome, at, passedAt }) => ({
      lead_id: leadId,
      outcome,
      at: time(at),
      passed_at: optionalTime(passedAt),
    }));
    await db
      .insertInto('outcome')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('lead_id').doUpdateSet((row) => ({
          outcome: row.ref('excluded.outcome'),
          at: row.ref('excluded.at'),
          passed_at: row.ref('excluded.passed_at'),
        })),
      )
      .execute();
  },
  decided: async (limit) => (await decidedRows(db, limit)).map(toDecided),
});

interface Row {
  readonly lead_id: string;
  readonly outcome: string | null;
  readonly decision_kind: string | null;
  readonly decided_at: Date;
  readonly passed_at: Date;
  readonly frozen_score: number | null;
  readonly traits: unknown;
}

/** The first cycle with a frozen receipt is the first time that a lead was passed to sales. */
async function decidedRows(db: Kysely<Schema>, limit: number): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    with first_pass as (
      select distinct on (lead_id) lead_id, started_at, decision,
        (receipt ->> 'total')::double precision as total
      from handoff where receipt is not null order by lead_id, cycle
    )
    select lead.id as lead_id, outcome.outcome, decision ->> 'kind' as decision_kind,
      coalesce(outcome.at, to_timestamp((decision ->> 'at')::double precision / 1000)) as decided_at,
      coalesce(started_at, outcome.passed_at) as passed_at,
      total as frozen_score, facts || enriched_traits || traits as traits
    from lead left join outcome on outcome.lead_id = lead.id left join first_pass on first_pass.lead_id = lead.id
    where (outcome.lead_id is not null or decision is not null)
      and (started_at is not null or outcome.passed_at is not null)
    order by decided_at desc, lead.id limit ${limit}`.execute(db);
  return rows;
}

const toDecided = (row: Row): DecidedRow => ({
  leadId: row.lead_id,
  outcome: stored(row.outcome),
  isAccepted: row.decision_kind === null ? null : row.decision_kind === 'accepted',
  decidedAt: instant(row.decided_at),
  passedAt: instant(row.passed_at),
  frozenScore: row.frozen_score,
  traits: stored(row.traits),
});
