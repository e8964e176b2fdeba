import { sql, type Kysely } from 'kysely';

/** Decisions keep the role in which they were made; those made before were all taken as of sales. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table decision add column role text not null default 'sales'`.execute(db);
  await sql`alter table decision alter column role drop default`.execute(db);
}
