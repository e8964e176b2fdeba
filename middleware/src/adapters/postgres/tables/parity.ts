import { sql, type Insertable, type Kysely, type Selectable } from 'kysely';
import type { Difference } from '../../../domain/parity/held-values.ts';
import type {
  ParityReading,
  ParityRun,
  StoredDifference,
  WritableParityRuns,
} from '../../../services/ports/parity.ts';
import type { ParityDifferenceRow, ParityReadingRow, ParityRunRow } from '../parity-schema.ts';
import type { Schema } from '../schema.ts';
import { instant, json, optionalInstant, optionalTime, stored, time } from './columns.ts';

/** Comparisons of both CRMs with what is held here: their numbers, what they read, what they found. */
export const parityTable = (db: Kysely<Schema>): WritableParityRuns => ({
  ...runs(db),
  ...readings(db),
  ...differences(db),
  tidy: async (runId, runsKept) => {
    await db.deleteFrom('parity_reading').where('run_id', '=', runId).execute();
    await db.deleteFrom('parity_difference').where('run_id', '<>', runId).execute();
    await db
      .deleteFrom('parity_run')
      .where('id', 'not in', (run) =>
        run.selectFrom('parity_run').select('id').orderBy('started_at', 'desc').orderBy('id').limit(runsKept),
      )
      .execute();
  },
  forget: async (runId) => {
    await db.deleteFrom('parity_reading').where('run_id', '=', runId).execute();
    await db.deleteFrom('parity_difference').where('run_id', '=', runId).execute();
  },
});

type Runs = Pick<
  WritableParityRuns,
  'find' | 'hold' | 'underWay' | 'newest' | 'newestResult' | 'begin' | 'save'
>;

function runs(db: Kysely<Schema>): Runs {
  const newestFirst = db.selectFrom('parity_run').selectAll().orderBy('started_at', 'desc').orderBy('id');
  const one = async (query: typeof newestFirst): Promise<ParityRun | null> => {
    const row = await query.limit(1).executeTakeFirst();
    return row === undefined ? null : toRun(row);
  };
  return {
    find: (id) => one(newestFirst.where('id', '=', id)),
    hold: (id) => one(newestFirst.where('id', '=', id).forUpdate()),
    underWay: () => one(newestFirst.where('finished_at', 'is', null)),
    newest: () => one(newestFirst),
    newestResult: () => one(newestFirst.where('finished_at', 'is not', null).where('failed', '=', false)),
    begin: async (run) => {
      const begun = await db
        .insertInto('parity_run')
        .values(toRunRow(run))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return begun.numInsertedOrUpdatedRows === 1n;
    },
    save: async (run) => {
      await db.updateTable('parity_run').set(toRunRow(run)).where('id', '=', run.id).execute();
    },
  };
}

type Readings = Pick<WritableParityRuns, 'readings' | 'wereRead' | 'strangers' | 'keepReadings'>;

const readings = (db: Kysely<Schema>): Readings => ({
  readings: async (runId, leadKeys) => {
    if (leadKeys.length === 0) return [];
    const rows = await db
      .selectFrom('parity_reading')
      .selectAll()
      .where('run_id', '=', runId)
      .where('lead_key', 'in', leadKeys)
      .orderBy('record_id')
      .execute();
    return rows.map(toReading);
  },
  wereRead: async (runId, crm, recordIds) => {
    if (recordIds.length === 0) return new Set();
    const rows = await db
      .selectFrom('parity_reading')
      .select('record_id')
      .where('run_id', '=', runId)
      .where('crm', '=', crm)
      .where('record_id', 'in', recordIds)
      .execute();
    return new Set(rows.map((row) => row.record_id));
  },
  strangers: async (runId, after, keys) => {
    const { rows } = await sql<Selectable<ParityReadingRow>>`
      select * from parity_reading where run_id = ${runId} and lead_key in (
        select distinct lead_key from parity_reading as stranger
        where run_id = ${runId} and (${after}::text is null or lead_key > ${after})
          and not exists (select 1 from lead where lead.id::text = stranger.lead_key)
        order by lead_key limit ${keys}
      ) order by lead_key, record_id`.execute(db);
    return rows.map(toReading);
  },
  keepReadings: async (runId, kept) => {
    if (kept.length === 0) return;
    await sql`
      insert into parity_reading (run_id, crm, record_id, kind, lead_key, held)
      select ${runId}::uuid, crm, record_id, kind, lead_key, held from jsonb_to_recordset(${json(kept.map(toReadingRow))}::jsonb)
        as read (crm text, record_id text, kind text, lead_key text, held jsonb)
      on conflict (run_id, crm, record_id) do update set
        kind = excluded.kind, lead_key = excluded.lead_key, held = excluded.held`.execute(db);
  },
});

type Differences = Pick<WritableParityRuns, 'differences' | 'keepDifferences'>;

const differences = (db: Kysely<Schema>): Differences => ({
  differences: async (runId, { cause, after, limit }) => {
    const all = db.selectFrom('parity_difference').selectAll().where('run_id', '=', runId);
    const asked = cause === null ? all : all.where('cause', '=', cause);
    return (await asked.where('n', '>', after).orderBy('n').limit(limit).execute()).map(toDifference);
  },
  keepDifferences: async (runId, found) => {
    if (found.length === 0) return;
    await sql`
      insert into parity_difference (run_id, n, lead_key, crm, cause, since, detail, record_id, fields)
      select ${runId}::uuid,
        (select coalesce(max(n), 0) from parity_difference where run_id = ${runId}::uuid) + row_number() over (order by position),
        lead_key, crm, cause, since, detail, record_id, fields
      from jsonb_to_recordset(${json(found.map(toDifferenceRow))}::jsonb) as found (
        position integer, lead_key text, crm text, cause text, since timestamptz, detail text, record_id text, fields jsonb)`.execute(
      db,
    );
  },
});

const toRun = (row: Selectable<ParityRunRow>): ParityRun => ({
  id: row.id,
  startedAt: instant(row.started_at),
  finishedAt: optionalInstant(row.finished_at),
  failed: row.failed,
  phase: stored(row.phase),
  reached: row.reached,
  trouble: row.error,
  tally: stored(row.tally),
});

const toRunRow = (run: ParityRun): Insertable<ParityRunRow> => ({
  id: run.id,
  started_at: time(run.startedAt),
  finished_at: optionalTime(run.finishedAt),
  failed: run.failed,
  phase: run.phase,
  reached: run.reached,
  error: run.trouble,
  tally: json(run.tally),
});

const toReading = (row: Selectable<ParityReadingRow>): ParityReading => ({
  crm: stored(row.crm),
  recordId: row.record_id,
  kind: stored(row.kind),
  leadKey: row.lead_key,
  held: stored(row.held),
});

const toReadingRow = ({ crm, recordId, kind, leadKey, held }: ParityReading): object => ({
  crm,
  record_id: recordId,
  kind,
  lead_key: leadKey,
  held,
});

const toDifference = (row: Selectable<ParityDifferenceRow>): StoredDifference => ({
  n: row.n,
  leadKey: row.lead_key,
  crm: stored(row.crm),
  cause: stored(row.cause),
  since: optionalInstant(row.since),
  detail: row.detail,
  recordId: row.record_id,
  fields: stored(row.fields),
});

const toDifferenceRow = (found: Difference, position: number): object => ({
  position,
  lead_key: found.leadKey,
  crm: found.crm,
  cause: found.cause,
  since: optionalTime(found.since),
  detail: found.detail,
  record_id: found.recordId,
  fields: found.fields,
});
