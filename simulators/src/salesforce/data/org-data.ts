import type { OrgMetadata } from '../metadata-api/org-metadata.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import type { Database } from '../store/database.ts';
import type { RecordStore } from '../store/record-store.ts';

/** Tells the instant: milliseconds since the epoch, UTC. */
export interface Clock {
  now(): number;
}

/** What reading and writing records needs. */
export interface OrgData {
  readonly metadata: OrgMetadata;
  /** That of the metadata as it is deployed now. */
  readonly schema: OrgSchema;
  readonly database: Database;
  readonly records: RecordStore;
  readonly clock: Clock;
}
