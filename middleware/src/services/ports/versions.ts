import type { DefinitionFile } from '../../definitions/definition-file.ts';
import type { Instant } from '../../domain/instant.ts';

/** A version of the agreement, as it was approved: its files to the byte, and since when it was in force. */
export interface StoredVersion {
  readonly contentHash: string;
  readonly version: string;
  readonly files: readonly DefinitionFile[];
  readonly activatedAt: Instant;
  /** Whether leads that this version alone qualifies are handed off. */
  readonly handsOff: boolean;
}

/** What tells one time in force from another. */
export type VersionMark = Pick<StoredVersion, 'contentHash' | 'activatedAt'>;

/** The versions of the agreement that the database keeps. */
export interface StoredVersions {
  /** Which version is in force, without its files. */
  mark(): Promise<VersionMark | null>;
  /** The version in force. */
  active(): Promise<StoredVersion | null>;
  /** Versions that were in force before, the newest first. */
  earlier(): Promise<readonly StoredVersion[]>;
}

/** The versions of the agreement, which a transaction may hold and replace. */
export interface WritableVersions extends StoredVersions {
  /** Keeps the version in force from being replaced until the transaction ends; its content hash. Leads are locked before. */
  hold(): Promise<string | null>;
  /** Puts a version into force, when all transactions that held the one before have ended. */
  activate(version: StoredVersion): Promise<void>;
}

/** How far all leads have been scored anew under a version that came into force. */
export interface StoredRescoring {
  readonly id: string;
  readonly contentHash: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  /** Leads there were at the start. */
  readonly leads: number;
  readonly rescored: number;
  readonly failed: number;
  /** The last lead that had its turn, in the order of ids; null before the first. */
  readonly reached: string | null;
}

/** A rescoring, with what the version says of itself. */
export type NamedRescoring = StoredRescoring & Pick<StoredVersion, 'version' | 'handsOff'>;

/** How far all leads have been scored anew. */
export interface Rescorings {
  /** The newest one, finished or not. */
  newest(): Promise<NamedRescoring | null>;
}

/** The same, which a transaction may change. */
export interface WritableRescorings extends Rescorings {
  /** Reads one and holds it until the transaction ends. */
  hold(id: string): Promise<StoredRescoring | null>;
  save(rescoring: StoredRescoring): Promise<void>;
}
