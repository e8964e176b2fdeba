import type { Instant } from '../../domain/instant.ts';
import type { ScoreChange } from '../../domain/scoring/score-change.ts';
import type { ScoreState } from '../../domain/scoring/score-state.ts';

/** What is known of a lead's score beside its receipt. */
export interface KnownScore {
  readonly kept: ScoreState | null;
  /** When time is next to change the score. */
  readonly dueAt: Instant | null;
}

/** What scoring keeps, one row per lead. */
export interface ScoreStates {
  /** By lead; one entry for each lead asked for. */
  ofLeads(leadIds: readonly string[]): Promise<ReadonlyMap<string, KnownScore>>;
  save(states: ReadonlyMap<string, ScoreState>): Promise<void>;
}

/** A score that time alone may have changed. */
export interface DueScore {
  readonly leadId: string;
  readonly dueAt: Instant;
}

/** A change of a score with its position in the lead's history, from 1, without gaps. */
export interface StoredScoreChange extends ScoreChange {
  readonly n: number;
}

/** How scores came about. */
export interface ScoreChanges {
  /** The newest changes of a lead, newest first; with `below`, of those before that position. */
  ofLead(leadId: string, below: number | null, limit: number): Promise<readonly StoredScoreChange[]>;
}

/** The history of scores, to which a transaction may add. */
export interface WritableScoreChanges extends ScoreChanges {
  /** Adds to the histories of locked leads, in the order given. */
  append(changes: readonly ScoreChange[]): Promise<void>;
}
