/** Runs of the comparison of both CRMs with what is held here. What a CRM held is kept until its run ends, the differences until the next run has ended. */
export const parity: readonly string[] = [
  `create table parity_run (
    id uuid primary key,
    started_at timestamptz not null,
    finished_at timestamptz,
    failed boolean not null,
    phase text not null,
    reached text,
    error text,
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
];
