/** What scoring keeps of each lead, how each score came about, how far a new version has been applied, and how deals ended. */
export const scores: readonly string[] = [
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
  `create table outcome (
    lead_id uuid primary key references lead (id) on delete cascade,
    outcome text not null check (outcome in ('won', 'lost')),
    at timestamptz not null,
    passed_at timestamptz
  )`,
];
