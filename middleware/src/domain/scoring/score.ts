import type { ReceiptLineKind } from '@treaty/contract/score';
import type { Instant } from '../instant.ts';

/** An activity as it is remembered behind a line of a receipt. */
export interface CountedActivity {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: Instant;
  readonly occurredAtAssumed?: true;
}

/** One line of a score: points given or taken, and for what. */
export interface ScoreLine {
  /** Key of the rule or reset; of the group, or `total`, when a limit of those cuts. */
  readonly rule: string;
  /** Key of the group; `total` for what touches the whole score. */
  readonly group: string;
  readonly kind: ReceiptLineKind;
  readonly label: string;
  readonly points: number;
  readonly activities?: readonly CountedActivity[];
  readonly note?: string;
}

/** The parts of a score and their limited sum, in points. */
export interface Points {
  readonly behavioural: number;
  readonly fit: number;
  readonly negative: number;
  readonly total: number;
}

/** Whether a score qualifies, and what keeps it from that. */
export interface Verdict {
  /** Keys of the exclusions that hold. */
  readonly exclusions: readonly string[];
  /** Keys of the exclusions that were checked and do not hold. */
  readonly cleared: readonly string[];
  /** Keys of the requirements that are not met. */
  readonly missing: readonly string[];
  /** Points short, by requirement. */
  readonly shortfall: Readonly<Record<string, number>>;
  readonly qualified: boolean;
}

/** What is to be remembered beside a receipt. */
export interface Remembered {
  /** When a behavioural activity last counted, also one that a full cap left without points. */
  readonly lastCountedAt: Instant | null;
  readonly lastEngagementAt: Instant | null;
  /** When time alone may next change the score: a step of decay, a window that ends, an activity dated ahead. */
  readonly nextDecayAt: Instant | null;
}

/** A score as of an instant; adding up the points of its lines, in order, gives the total to the last digit. */
export interface Score extends Points, Verdict, Remembered {
  readonly modelVersion: string;
  readonly at: Instant;
  readonly lines: readonly ScoreLine[];
  /** The step of each band, by key of the band; null for a model without bands. */
  readonly bands: Readonly<Record<string, string>> | null;
  /** Keys of the criteria that are met. */
  readonly criteria: readonly string[];
}
