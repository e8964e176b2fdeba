import { sql, type Kysely } from 'kysely';

/** What scoring keeps of each lead, how each score came about, and how far all leads have come under a new version. */
const statements = [
  `create table score_state (
    lead_id uuid primary key references lead (id) on delete cascade,
    model text not null,
    fold jsonb not null,
    ahead_at timestamptz,
    held_back boolean not null
  )`,
  `create table score_change (
    lead_id uuid not null references lead (id) on delete cascade,
    n integer not null,
    at timestamptz not null,
    cause text not null,
    total_before double precision,
    qualified_before boolean,
    total_after double precision not null,
    qualified_after boolean not null,
    model_version text not null,
    primary key (lead_id, n)
  )`,
  'alter table definitions_version add column hands_off boolean not null default false',
  `create table rescoring (
    id uuid primary key,
    content_hash text not null references definitions_version (content_hash),
    started_at timestamptz not null,
    finished_at timestamptz,
    leads integer not null,
    rescored integer not null,
    failed integer not null,
    reached uuid
  )`,
  'drop index deadline_by_due',
  `create index deadline_of_decay on deadline (due_at, lead_id) where kind = 'decay_due'`,
  `create index deadline_of_business on deadline (due_at) where kind <> 'decay_due'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
