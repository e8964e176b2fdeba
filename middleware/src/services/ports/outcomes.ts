import type { DecidedLead, Outcome } from '../../domain/calibration/decided-lead.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Traits } from '../../domain/lead.ts';

/** How a lead's deal ended, as another system told it. */
export interface KeptOutcome {
  readonly leadId: string;
  readonly outcome: Outcome;
  readonly at: Instant;
  /** When the lead was first passed to sales, where that was before its time here; null when it is not known. */
  readonly passedAt: Instant | null;
}

/** A decided lead with what its score can be had from. */
export interface DecidedRow extends DecidedLead {
  /** The total that was frozen when it was first passed to sales here; null for a lead that was not. */
  readonly frozenScore: number | null;
  readonly traits: Traits;
}

/** What became of leads that were passed to sales. */
export interface Outcomes {
  /** The leads whose end is known and of which we know when they were passed to sales, the last decided first. */
  decided(limit: number): Promise<readonly DecidedRow[]>;
}

/** The same, to which a transaction may add. */
export interface WritableOutcomes extends Outcomes {
  /** Keeps how leads ended; a later telling of the same lead replaces the earlier one. */
  save(outcomes: readonly KeptOutcome[]): Promise<void>;
}
