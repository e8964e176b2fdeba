import { sql, type Kysely } from 'kysely';

/**
 * Runs of the comparison of both CRMs with what is held here. What a CRM held is kept until its run ends, the differences until the
 * next run has ended. And of each lead and CRM: when it was told last, and why it could not be.
 */
const statements = [
  `create table parity_run (
    id uuid primary key,
    started_at timestamptz not null,
    finished_at timestamptz,
    failed boolean not null,
    phase text not null,
    reached text,
    trouble text,
    tally jsonb not null
  )`,
  'create unique index parity_one_under_way on parity_run ((finished_at is null)) where finished_at is null',
  `create table parity_reading (
    run_id uuid not null references parity_run (id) on delete cascade,
    crm text not null,
    record_id text not null,
    kind text not null,
    lead_key text,
    held jsonb not null,
    primary key (run_id, crm, record_id)
  )`,
  'create index parity_reading_by_key on parity_reading (run_id, lead_key)',
  `create table parity_difference (
    run_id uuid not null references parity_run (id) on delete cascade,
    n integer not null,
    lead_key text not null,
    crm text not null,
    cause text not null,
    since timestamptz,
    detail text,
    record_id text,
    fields jsonb not null,
    primary key (run_id, n)
  )`,
  'create index parity_difference_by_cause on parity_difference (run_id, cause, n)',
  'alter table sync_state alter column hash drop not null',
  'alter table sync_state add column told_at timestamptz',
  'alter table sync_state add column trouble text',
  'alter table sync_state add column trouble_at timestamptz',
  'update sync_state set told_at = now()',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
