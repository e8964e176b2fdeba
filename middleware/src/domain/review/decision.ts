import type { ActorRole } from '../../definitions/schema/lifecycle.ts';
import type { Instant } from '../instant.ts';

/** settling: kept, may still be overtaken by an earlier one. stands: in force. superseded: an earlier one won. refused: came to a cycle that was over. */
export type Standing = 'settling' | 'stands' | 'superseded' | 'refused';

/** A rep's decision on one cycle, as one CRM told it. */
export interface RecordedDecision {
  readonly id: string;
  readonly handoffId: string;
  readonly system: 'salesforce' | 'hubspot';
  /** In which the agreement judges it. */
  readonly role: ActorRole;
  readonly kind: 'accepted' | 'rejected';
  readonly reason: string | null;
  readonly detail: string | null;
  readonly by: string;
  /** When it was given: Salesforce's SystemModstamp, or our receipt of HubSpot's request. */
  readonly at: Instant;
  readonly standing: Standing;
  /** Names the telling: the same one again is not a second decision. */
  readonly sourceKey: string;
}
