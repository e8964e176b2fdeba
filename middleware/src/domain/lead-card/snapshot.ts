import type { Definitions } from '../../definitions/definitions.ts';
import type { Handoff, Step } from '../handoff/handoff.ts';
import type { Instant } from '../instant.ts';
import type { Activity, Lead } from '../lead.ts';
import type { RecordedDecision } from '../review/decision.ts';

/** An entry of the trail as a card needs it. */
export interface TrailEntry {
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  readonly text: string;
  readonly handoffId?: string;
  readonly step?: Step;
  readonly why?: string;
}

/** Everything about a lead that its card is composed of. */
export interface LeadSnapshot {
  readonly definitions: Definitions;
  readonly lead: Lead;
  /** All cycles, the first one first. */
  readonly handoffs: readonly Handoff[];
  /** Decisions on the newest cycle. */
  readonly decisions: readonly RecordedDecision[];
  readonly trail: readonly TrailEntry[];
  /** What it did since its last rejection; more does no harm. */
  readonly activities: readonly Activity[];
}
