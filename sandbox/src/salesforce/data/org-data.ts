import type { OrgSchema } from '../schema/org-schema.ts';
import type { Database } from '../store/database.ts';
import type { RecordStore } from '../store/record-store.ts';

/** Tells the instant: milliseconds since the epoch, UTC. */
export interface Clock {
  now(): number;
}

/** What reading and writing records needs. */
export interface OrgData {
  readonly schema: OrgSchema;
  readonly database: Database;
  readonly records: RecordStore;
  readonly clock: Clock;
}
