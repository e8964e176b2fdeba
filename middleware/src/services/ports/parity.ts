import type { ParityCause } from '@treaty/contract/parity';
import type { Difference, HeldValues } from '../../domain/parity/held-values.ts';
import type { Tally } from '../../domain/parity/tally.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Crm } from '../../domain/sync/sync-state.ts';

/** The pieces of a comparison, in order: what is read, then what is compared. */
export const parityPhases = ['contacts', 'leads', 'people', 'handoffs', 'comparison', 'strangers'] as const;
/** How far a comparison has come. */
export type ParityPhase = (typeof parityPhases)[number];

/** One comparison of both CRMs with what Treaty holds. */
export interface ParityRun {
  readonly id: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  /** It ended without a result; `trouble` says why. */
  readonly failed: boolean;
  readonly phase: ParityPhase;
  /** How far the phase has come; null at its beginning. */
  readonly reached: string | null;
  /** Why it does not go on, or ended without a result. */
  readonly trouble: string | null;
  readonly tally: Tally;
}

/** What a record of a CRM held when it was read. */
export interface ParityReading {
  readonly crm: Crm;
  readonly recordId: string;
  readonly kind: 'contact' | 'lead' | 'converted_lead' | 'handoff';
  /** The key that it carries; null for a contact without one. */
  readonly leadKey: string | null;
  readonly held: HeldValues | { readonly handoff: string };
}

/** Which differences are asked for, page by page. */
export interface DifferencesAsked {
  readonly cause: ParityCause | null;
  /** The position of the last one that was given; 0 for the first page. */
  readonly after: number;
  readonly limit: number;
}

/** A difference, with its place in the report. */
export interface StoredDifference extends Difference {
  /** Position in the run, from 1. */
  readonly n: number;
}

/** The comparisons of both CRMs that are kept. */
export interface ParityRuns {
  find(id: string): Promise<ParityRun | null>;
  underWay(): Promise<ParityRun | null>;
  /** The newest one, whatever became of it. */
  newest(): Promise<ParityRun | null>;
  /** The newest one that ended with a result: its differences are kept until the next such one. */
  newestResult(): Promise<ParityRun | null>;
  differences(runId: string, asked: DifferencesAsked): Promise<readonly StoredDifference[]>;
  /** What was read with any of these keys. */
  readings(runId: string, leadKeys: readonly string[]): Promise<readonly ParityReading[]>;
  /** Which of these records of a CRM were read, with whatever key. */
  wereRead(runId: string, crm: Crm, recordIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Readings with keys that follow one and are no lead’s, in the order of the keys. */
  strangers(runId: string, after: string | null, keys: number): Promise<readonly ParityReading[]>;
}

/** The same, which a transaction may go on with. */
export interface WritableParityRuns extends ParityRuns {
  /** False when another one is under way. */
  begin(run: ParityRun): Promise<boolean>;
  /** Reads a run and holds it until the transaction ends. */
  hold(id: string): Promise<ParityRun | null>;
  save(run: ParityRun): Promise<void>;
  /** Keeps what was read; read again, it replaces what was. */
  keepReadings(runId: string, readings: readonly ParityReading[]): Promise<void>;
  /** Adds to the differences of a run. */
  keepDifferences(runId: string, differences: readonly Difference[]): Promise<void>;
  /** Lets go of what was read, of the differences of other runs, and of all but the newest runs. */
  tidy(runId: string, runsKept: number): Promise<void>;
  /** Lets go of what a run read and found. */
  forget(runId: string): Promise<void>;
}
