/** What came in, what is due, whose turn it is, what was answered, what both CRMs were given, and the lead cards. */
export const operations: readonly string[] = [
  `create table inbox (
    id uuid primary key,
    kind text not null,
    dedupe_key text not null unique,
    payload jsonb not null,
    received_at timestamptz not null,
    done_at timestamptz
  )`,
  `create index inbox_waiting on inbox ((payload ->> 'contact')) where kind = 'hubspot_event' and done_at is null`,
  `create index inbox_unreadable on inbox (received_at) where kind = 'unreadable'`,
  `create table deadline (
    kind text not null,
    lead_id uuid not null references lead (id),
    handoff_id uuid references handoff (id),
    due_at timestamptz not null,
    primary key (kind, lead_id)
  )`,
  `create index deadline_of_decay on deadline (due_at, lead_id) where kind = 'decay_due'`,
  `create index deadline_of_business on deadline (due_at) where kind <> 'decay_due'`,
  'create table routing_turn (territory text primary key, state jsonb not null)',
  'create table idempotency_key (key text primary key, request_hash text not null, response jsonb not null, at timestamptz not null)',
  `create table sync_state (
    lead_id uuid not null references lead (id),
    target text not null,
    synced_at timestamptz,
    error text,
    error_at timestamptz,
    primary key (lead_id, target)
  )`,
  `create table written_record (
    lead_id uuid not null references lead (id),
    record text not null,
    fields jsonb,
    primary key (lead_id, record)
  )`,
  `create table lead_card (
    lead_id uuid primary key references lead (id) on delete cascade,
    version text not null,
    content_hash text not null,
    arrival jsonb,
    card text not null,
    stale boolean not null
  )`,
  'create table api_token (hash text primary key, name text not null, scopes jsonb not null)',
  'create table poll_state (name text primary key, watermark timestamptz not null)',
  `create table definitions_version (
    content_hash text primary key,
    version text not null,
    files jsonb not null,
    activated_at timestamptz not null,
    active boolean not null,
    hands_off boolean not null
  )`,
  'create unique index definitions_one_active on definitions_version (active) where active',
];
