import { sql, type Insertable, type Kysely, type Selectable } from 'kysely';
import type { StoredVersion, VersionMark, WritableVersions } from '../../../services/ports/versions.ts';
import type { DefinitionsVersionRow, Schema } from '../schema.ts';
import { instant, json, stored, time } from './columns.ts';

/** The version in force. */
export const activeVersion = async (db: Kysely<Schema>): Promise<StoredVersion | null> =>
  versionOf(
    await db.selectFrom('definitions_version').selectAll().where('active', '=', true).executeTakeFirst(),
  );

/** Versions that were in force before, the newest first. */
export const earlierVersions = async (db: Kysely<Schema>): Promise<readonly StoredVersion[]> => {
  const rows = await db
    .selectFrom('definitions_version')
    .selectAll()
    .where('active', '=', false)
    .orderBy('activated_at', 'desc')
    .execute();
  return rows.flatMap((row) => versionOf(row) ?? []);
};

/** The version of this content, in force or earlier. */
export const versionByHash = async (db: Kysely<Schema>, contentHash: string): Promise<StoredVersion | null> =>
  versionOf(
    await db
      .selectFrom('definitions_version')
      .selectAll()
      .where('content_hash', '=', contentHash)
      .executeTakeFirst(),
  );

/** Keeps the first version and makes it the active one; leaves an active version alone. */
export async function seedVersion(db: Kysely<Schema>, version: StoredVersion): Promise<void> {
  await db
    .insertInto('definitions_version')
    .values(rowInForce(version))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whoever scores a lead holds it shared, whoever replaces the version in force alone: a name for PostgreSQL's advisory locks. */
const inForce = sql`hashtext('treaty: the agreement in force')`;

/** Versions of the agreement, seen from a transaction. */
export const versionsTable = (db: Kysely<Schema>): WritableVersions => ({
  mark: () => markOf(db),
  active: () => activeVersion(db),
  earlier: () => earlierVersions(db),
  hold: async () => {
    await sql`select pg_advisory_xact_lock_shared(${inForce})`.execute(db);
    return (await markOf(db))?.contentHash ?? null;
  },
  activate: async (version) => {
    await sql`select pg_advisory_xact_lock(${inForce})`.execute(db);
    await db.updateTable('definitions_version').set({ active: false }).where('active', '=', true).execute();
    const { files, ...row } = rowInForce(version);
    await db
      .insertInto('definitions_version')
      .values({ files, ...row })
      .onConflict((conflict) => conflict.column('content_hash').doUpdateSet(row))
      .execute();
  },
});

async function markOf(db: Kysely<Schema>): Promise<VersionMark | null> {
  const row = await db
    .selectFrom('definitions_version')
    .select(['content_hash', 'activated_at'])
    .where('active', '=', true)
    .executeTakeFirst();
  return row === undefined ? null : { contentHash: row.content_hash, activatedAt: instant(row.activated_at) };
}

const rowInForce = (version: StoredVersion): Insertable<DefinitionsVersionRow> => ({
  content_hash: version.contentHash,
  version: version.version,
  files: json(version.files),
  activated_at: time(version.activatedAt),
  active: true,
  hands_off: version.handsOff,
});

const versionOf = (row: Selectable<DefinitionsVersionRow> | undefined): StoredVersion | null =>
  row === undefined
    ? null
    : {
        contentHash: row.content_hash,
        version: row.version,
        files: stored(row.files),
        activatedAt: instant(row.activated_at),
        handsOff: row.hands_off,
      };
