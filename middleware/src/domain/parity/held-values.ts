import type { ParityCause } from '@treaty/contract/parity';
import type { Crm, SyncState } from '../sync/sync-state.ts';
import type { Instant } from '../instant.ts';

/** What stands on a lead's record in a CRM of what Treaty writes to both, as it is spelled there. */
export interface HeldValues {
  readonly score: number | null;
  readonly stage: string | null;
  readonly status: string | null;
  readonly reason: string | null;
  readonly modelVersion: string | null;
}

/** A record that carries a key. */
export interface HeldRecord {
  readonly id: string;
  readonly values: HeldValues;
  /** A Lead that was converted goes on as its Contact: it is no second record. */
  readonly isConverted: boolean;
}

/** Why a lead has no record with its key in a CRM, where that is neither waited for nor refused. */
export type Absence = Extract<
  ParityCause,
  'not_handed_over' | 'held_back' | 'no_contact' | 'gone' | 'key_removed'
>;

/** What was found of a lead in one CRM. */
export interface Found {
  /** The records with its key, the one that Treaty writes to first. */
  readonly records: readonly HeldRecord[];
  /** The open handoff in words, “cycle 1, …”; null when none is open, undefined where that is not to be compared. */
  readonly handoff?: string | null;
  readonly sync: SyncState;
  readonly absence: Absence;
}

/** A lead as Treaty holds it. */
export interface Expected {
  readonly values: HeldValues;
  /** As in Found. */
  readonly handoff?: string | null;
  readonly changedAt: Instant;
}

/** One value that is not in a CRM what it is in Treaty. */
export interface DifferingField {
  readonly label: string;
  readonly treaty: string | null;
  readonly hubspot: string | null;
  readonly salesforce: string | null;
}

/** That a CRM does not hold of a lead what Treaty holds, and why. */
export interface Difference {
  readonly leadKey: string;
  readonly crm: Crm;
  readonly cause: ParityCause;
  /** Since when, where that is known. */
  readonly since: Instant | null;
  /** The CRM's own words, where it said something. */
  readonly detail: string | null;
  /** The record in the CRM; null when there is none. */
  readonly recordId: string | null;
  /** The values that differ; none for a lead that is not there. */
  readonly fields: readonly DifferingField[];
}
