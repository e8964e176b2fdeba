import { sql, type Kysely } from 'kysely';

const tables = [
  `create table lead (
    id uuid primary key,
    email text unique,
    hubspot_contact_id text unique,
    salesforce_object text,
    salesforce_id text,
    facts jsonb not null,
    traits jsonb not null,
    enriched_traits jsonb not null,
    stage text not null,
    status text not null,
    reason text,
    track text,
    receipt jsonb,
    last_counted_at timestamptz,
    cycle integer not null,
    owner text,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create table activity (
    id text primary key,
    lead_id uuid not null references lead (id),
    type text not null,
    occurred_at timestamptz not null,
    occurred_at_assumed boolean not null,
    properties jsonb not null,
    received_at timestamptz not null
  )`,
  'create index activity_of_lead on activity (lead_id, occurred_at, id)',
  `create table handoff (
    id uuid primary key,
    lead_id uuid not null references lead (id),
    cycle integer not null,
    key text not null unique,
    state text not null,
    last_step text not null,
    notified_at timestamptz,
    problems jsonb not null,
    receipt jsonb,
    routing jsonb,
    started_at timestamptz not null,
    delivered_at timestamptz,
    due_at timestamptz,
    overdue_at timestamptz,
    decision jsonb,
    traits_at_decision jsonb,
    closed_at timestamptz,
    unique (lead_id, cycle)
  )`,
  `create unique index handoff_one_under_way on handoff (lead_id) where state in ('open', 'quarantined', 'awaiting', 'accepted')`,
  `create table verdict (
    id uuid primary key,
    handoff_id uuid not null references handoff (id),
    system text not null,
    verdict text not null,
    reason text,
    detail text,
    by text not null,
    at timestamptz not null,
    standing text not null,
    source_key text not null unique
  )`,
  'create index verdict_of_handoff on verdict (handoff_id, at, id)',
  `create table audit (
    lead_id uuid not null references lead (id),
    n integer not null,
    at timestamptz not null,
    actor text not null,
    action text not null,
    text text not null,
    handoff_id uuid references handoff (id),
    cycle integer,
    step text,
    before jsonb,
    after jsonb,
    why text,
    definitions_version text not null,
    primary key (lead_id, n)
  )`,
  'create unique index audit_one_entry_per_step on audit (handoff_id, step) where step is not null',
  `create table inbox (
    id uuid primary key,
    kind text not null,
    dedupe_key text not null unique,
    payload jsonb not null,
    received_at timestamptz not null,
    done_at timestamptz
  )`,
  `create index inbox_waiting on inbox ((payload ->> 'contact')) where kind = 'hubspot_event' and done_at is null`,
  `create table deadline (
    kind text not null,
    lead_id uuid not null references lead (id),
    handoff_id uuid references handoff (id),
    due_at timestamptz not null,
    primary key (kind, lead_id)
  )`,
  'create index deadline_by_due on deadline (due_at)',
  'create table routing_turn (territory text primary key, state jsonb not null)',
  'create table kept_answer (key text primary key, request_hash text not null, answer jsonb not null, at timestamptz not null)',
  'create table sync_state (lead_id uuid not null references lead (id), target text not null, hash text not null, primary key (lead_id, target))',
  'create table api_token (hash text primary key, name text not null, scopes jsonb not null)',
  'create table poll_state (name text primary key, watermark timestamptz not null)',
  `create table definitions_version (
    content_hash text primary key,
    version text not null,
    files jsonb not null,
    activated_at timestamptz not null,
    active boolean not null
  )`,
  'create unique index definitions_one_active on definitions_version (active) where active',
];

/** The trail is append-only for every role, the owner's own statements included. */
const trailGuard = [
  `create function refuse_change_of_audit() returns trigger language plpgsql as $$
    begin
      raise exception 'the audit trail is append-only' using errcode = '42501';
    end
  $$`,
  'create trigger audit_rows_stay before update or delete on audit for each row execute function refuse_change_of_audit()',
  'create trigger audit_table_stays before truncate on audit for each statement execute function refuse_change_of_audit()',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...trailGuard]) await sql.raw(statement).execute(db);
}
