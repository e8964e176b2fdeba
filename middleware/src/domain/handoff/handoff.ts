import type { Receipt } from '@treaty/contract/score';
import type { Instant } from '../instant.ts';
import type { Traits } from '../lead.ts';

/** The seven steps of a handoff, in order; each leaves exactly one audit entry. */
export const steps = [
  'trigger',
  'validation',
  'enrichment',
  'routing',
  'crm',
  'notification',
  'clock',
] as const;
/** One of the seven steps of a handoff, in their order. */
export type Step = (typeof steps)[number];

/** open: on its way to sales. quarantined: held until data are mended. awaiting: a rep decides. closed: the cycle is over. */
export type HandoffState = 'open' | 'quarantined' | 'awaiting' | 'accepted' | 'closed';

/** Why a handoff is held, field by field. */
export interface HandoffProblem {
  readonly field: string;
  readonly text: string;
}

/** Why this rep: the owner and the sentence that explains the choice. */
export interface RoutingReceipt {
  readonly owner: string;
  readonly territory: string;
  readonly because: string;
}

/** How a cycle ended or was taken on, as it stands. */
export interface Decision {
  readonly decisionId: string;
  readonly kind: 'accepted' | 'rejected';
  readonly system: 'salesforce' | 'hubspot';
  readonly by: string;
  readonly at: Instant;
  readonly status: string;
  readonly reason: string | null;
  readonly detail: string | null;
}

/** One cycle of one lead on its way to a rep. */
export interface Handoff {
  readonly id: string;
  readonly leadId: string;
  readonly cycle: number;
  /** `leadKey:cycle`, the external id in Salesforce. */
  readonly key: string;
  readonly state: HandoffState;
  /** Steps done, without notification, which may come later than the clock. */
  readonly lastStep: Step;
  readonly notifiedAt: Instant | null;
  readonly problems: readonly HandoffProblem[];
  /** Receipt, frozen when validation passed. */
  readonly receipt: Receipt | null;
  readonly routing: RoutingReceipt | null;
  readonly startedAt: Instant;
  readonly deliveredAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly overdueAt: Instant | null;
  readonly decision: Decision | null;
  /** Traits at the decision: what “changed since” compares with. */
  readonly traitsAtDecision: Traits | null;
  readonly closedAt: Instant | null;
}
