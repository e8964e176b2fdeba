import { sql, type Kysely } from 'kysely';
import type { ApiToken, Transaction } from '../../../services/ports/store.ts';
import { prepared } from '../preparing-client.ts';
import type { Schema } from '../schema.ts';
import { json, stored, time } from './columns.ts';

/** Whose turn it is in each territory. */
export const routingTable = (db: Kysely<Schema>): Transaction['routing'] => ({
  lock: async (territory) => {
    await db
      .insertInto('routing_turn')
      .values({ territory, state: json({}) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await db
      .selectFrom('routing_turn')
      .select('state')
      .where('territory', '=', territory)
      .forUpdate()
      .executeTakeFirstOrThrow();
    return stored(row.state);
  },
  save: async (territory, state) => {
    await db
      .updateTable('routing_turn')
      .set({ state: json(state) })
      .where('territory', '=', territory)
      .execute();
  },
});

/** Answers given under an idempotency key. */
export const idempotencyKeysTable = (db: Kysely<Schema>): Transaction['idempotencyKeys'] => ({
  find: async (key) => {
    const row = await db.selectFrom('idempotency_key').selectAll().where('key', '=', key).executeTakeFirst();
    return row === undefined ? null : { requestHash: row.request_hash, answer: stored(row.response) };
  },
  forget: async (before, limit) => {
    const old = db
      .selectFrom('idempotency_key')
      .select('key')
      .where('at', '<', new Date(before))
      .limit(limit);
    const { numDeletedRows } = await db
      .deleteFrom('idempotency_key')
      .where('key', 'in', old)
      .executeTakeFirst();
    return Number(numDeletedRows);
  },
  save: async (key, response, at) => {
    await db
      .insertInto('idempotency_key')
      .values({ key, request_hash: response.requestHash, response: json(response.answer), at: time(at) })
      .execute();
  },
});

/** The token with this hash; the token itself is stored nowhere. */
export async function tokenByHash(db: Kysely<Schema>, hash: string): Promise<ApiToken | null> {
  const { rows } = await sql<{ name: string; scopes: unknown }>`${prepared('token_by_hash')}
    select name, scopes from api_token where hash = ${hash}`.execute(db);
  const [row] = rows;
  return row === undefined ? null : { name: row.name, scopes: stored(row.scopes) };
}

/** Makes this the one token of its name. */
export async function saveToken(db: Kysely<Schema>, hash: string, token: ApiToken): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('api_token').where('name', '=', token.name).where('hash', '<>', hash).execute();
    await tx
      .insertInto('api_token')
      .values({ hash, name: token.name, scopes: json(token.scopes) })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute();
  });
}
