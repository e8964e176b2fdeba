import { sql, type Kysely } from 'kysely';

/** How the deals of leads ended. */
const statements = [
  `create table outcome (
    lead_id uuid primary key references lead (id) on delete cascade,
    outcome text not null check (outcome in ('won', 'lost')),
    at timestamptz not null,
    passed_at timestamptz
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
