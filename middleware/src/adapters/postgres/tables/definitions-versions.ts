import type { Kysely, Selectable } from 'kysely';
import type { DefinitionFile } from '../../../definitions/definition-file.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { Schema } from '../schema.ts';
import { instant, json, stored, time } from './columns.ts';

/** A version of the agreement, as it was approved: its files to the byte, and since when it was in force. */
export interface KeptVersion {
  readonly contentHash: string;
  readonly version: string;
  readonly files: readonly DefinitionFile[];
  readonly activatedAt: Instant;
  /** Whether leads that this version alone qualifies are handed off. */
  readonly handsOff: boolean;
}

/** The version in force. */
export const activeVersion = async (db: Kysely<Schema>): Promise<KeptVersion | null> =>
  versionOf(
    await db.selectFrom('definitions_version').selectAll().where('active', '=', true).executeTakeFirst(),
  );

/** The version of this content, in force or earlier. */
export const versionByHash = async (db: Kysely<Schema>, contentHash: string): Promise<KeptVersion | null> =>
  versionOf(
    await db
      .selectFrom('definitions_version')
      .selectAll()
      .where('content_hash', '=', contentHash)
      .executeTakeFirst(),
  );

/** Keeps the first version and makes it the active one; leaves an active version alone. */
export async function seedVersion(db: Kysely<Schema>, version: KeptVersion): Promise<void> {
  await db
    .insertInto('definitions_version')
    .values({
      content_hash: version.contentHash,
      version: version.version,
      files: json(version.files),
      activated_at: time(version.activatedAt),
      active: true,
      hands_off: version.handsOff,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

type Row = Selectable<Schema['definitions_version']>;

const versionOf = (row: Row | undefined): KeptVersion | null =>
  row === undefined
    ? null
    : {
        contentHash: row.content_hash,
        version: row.version,
        files: stored(row.files),
        activatedAt: instant(row.activated_at),
        handsOff: row.hands_off,
      };
