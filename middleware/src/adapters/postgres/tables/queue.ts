import { sql, type Kysely } from 'kysely';
import type { JobKind } from '../../../services/ports/jobs.ts';
import {
  deadLetterQueue,
  type DeadLetter,
  type OldestJob,
  type WritableQueue,
} from '../../../services/ports/queue.ts';
import type { Schema } from '../schema.ts';

interface DeadLetterRow {
  readonly id: string;
  readonly kind: JobKind;
  readonly key: string;
  readonly at: Date;
  readonly words: string | null;
}

/** The queues of pg-boss as the services see them. */
export const queueTable = (db: Kysely<Schema>): WritableQueue => ({
  state: async () => {
    const { backlog, dead_letters: deadLetters } = await counts(db);
    return { backlog, deadLetters, oldest: backlog === 0 ? null : await oldestJob(db) };
  },
  deadLetters: async (limit) => {
    const { rows } = await sql<DeadLetterRow>`
      select ${columns} from pgboss.job where ${isDeadLetter} order by created_on desc, id limit ${limit}`.execute(
      db,
    );
    return rows.map(toDeadLetter);
  },
  takeDeadLetters: async (ids) => {
    const chosen = ids === null ? sql`true` : sql`id = any(${ids}::uuid[])`;
    const { rows } = await sql<DeadLetterRow>`
      delete from pgboss.job where ${isDeadLetter} and ${chosen} returning ${columns}`.execute(db);
    return rows.map(toDeadLetter);
  },
});

const isDeadLetter = sql`name = ${sql.lit(deadLetterQueue)} and state = 'created'`;

const columns = sql`id, source_name as kind, data ->> 'key' as key, created_on as at, source_output ->> 'message' as words`;

const isOurs = sql`name not like '\\_\\_%' and name <> ${sql.lit(deadLetterQueue)}`;

interface CountsRow {
  readonly backlog: number;
  readonly dead_letters: number;
}

async function counts(db: Kysely<Schema>): Promise<CountsRow> {
  const { rows } = await sql<CountsRow>`
    select count(*) filter (where ${isOurs}) as backlog, count(*) filter (where ${isDeadLetter}) as dead_letters
    from pgboss.job where state < 'completed'`.execute(db);
  return rows[0] ?? { backlog: 0, dead_letters: 0 };
}

async function oldestJob(db: Kysely<Schema>): Promise<OldestJob | null> {
  const { rows } = await sql<OldestJob>`
    select name as kind, (extract(epoch from now() - created_on) * 1000)::double precision as "waitingFor",
      output ->> 'message' as trouble
    from pgboss.job where state < 'completed' and ${isOurs} order by created_on limit 1`.execute(db);
  return rows[0] ?? null;
}

const toDeadLetter = ({ at, words, ...row }: DeadLetterRow): DeadLetter => ({
  ...row,
  at: at.getTime(),
  words: words ?? 'It was tried for about a week.',
});
