import { sql, type Kysely } from 'kysely';
import type { KnownScore, ScoreStates } from '../../../services/ports/scores.ts';
import type { Schema } from '../schema.ts';
import { json, optionalInstant, optionalTime, stored } from './columns.ts';

/** What scoring keeps of leads: one row each. */
export const scoreStatesTable = (db: Kysely<Schema>): ScoreStates => ({
  ofLeads: async (leadIds) => {
    if (leadIds.length === 0) return new Map();
    const rows = await db
      .selectFrom('lead')
      .leftJoin('score_state', 'score_state.lead_id', 'lead.id')
      .leftJoin('deadline', (join) =>
        join.onRef('deadline.lead_id', '=', 'lead.id').on('deadline.kind', '=', 'decay_due'),
      )
      .select(['lead.id', 'model', 'fold', 'ahead_at', 'held_back', 'deadline.due_at'])
      .where('lead.id', 'in', leadIds)
      .execute();
    return new Map(rows.map((row) => [row.id, toKnown(row)]));
  },
  save: async (states) => {
    if (states.size === 0) return;
    const rows = [...states].map(([leadId, { modelHash, fold, aheadAt, heldBack }]) => ({
      lead_id: leadId,
      model: modelHash,
      fold,
      ahead_at: optionalTime(aheadAt),
      held_back: heldBack,
    }));
    await sql`
      insert into score_state (lead_id, model, fold, ahead_at, held_back)
      select lead_id, model, fold, ahead_at, held_back from jsonb_to_recordset(${json(rows)}::jsonb)
        as kept (lead_id uuid, model text, fold jsonb, ahead_at timestamptz, held_back boolean)
      on conflict (lead_id) do update set
        model = excluded.model, fold = excluded.fold, ahead_at = excluded.ahead_at, held_back = excluded.held_back`.execute(
      db,
    );
  },
});

interface Row {
  readonly model: string | null;
  readonly fold: unknown;
  readonly ahead_at: Date | null;
  readonly held_back: boolean | null;
  readonly due_at: Date | null;
}

const toKnown = ({ model, fold, ahead_at, held_back, due_at }: Row): KnownScore => ({
  kept:
    model === null
      ? null
      : {
          modelHash: model,
          fold: stored(fold),
          aheadAt: optionalInstant(ahead_at),
          heldBack: held_back === true,
        },
  dueAt: optionalInstant(due_at),
});
