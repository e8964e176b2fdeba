import type { Receipt } from '@treaty/contract/score';
import type { Instant } from './instant.ts';

/** A firmographic or personal fact that scoring may look at. */
export type TraitValue = string | number | boolean;
/** Traits by name; what is not known is missing. */
export type Traits = Readonly<Record<string, TraitValue>>;

/** What a person is called and reached by; never scored, never logged. */
export type Facts = Readonly<Record<string, string>>;

/** Where a lead stands in Salesforce. */
export interface SalesforceRecord {
  readonly object: 'Lead' | 'Contact';
  readonly id: string;
}

/** A person on the way to a sale, whichever CRM records stand for them. `id` is also the key that both CRMs hold. */
export interface Lead {
  readonly id: string;
  readonly email: string | null;
  readonly hubspotContactId: string | null;
  readonly salesforce: SalesforceRecord | null;
  readonly facts: Facts;
  /** Traits as the CRMs tell them. */
  readonly traits: Traits;
  /** Traits that a provider added; they count only where `traits` has none. */
  readonly enrichedTraits: Traits;
  /** Values that the CRMs gave and nobody has explained, as they were given, by the name of the trait or fact: unknown until then. */
  readonly notUnderstood: Readonly<Record<string, string>>;
  readonly stage: string;
  readonly status: string;
  readonly reason: string | null;
  readonly track: string | null;
  readonly receipt: Receipt | null;
  /** When a behavioural activity last counted for points. */
  readonly lastCountedAt: Instant | null;
  readonly cycle: number;
  readonly owner: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** The traits that count: those of the CRMs, completed by enrichment. */
export const effectiveTraits = (lead: Lead): Traits => ({ ...lead.enrichedTraits, ...lead.traits });

/** Something a lead did. Ordered by (occurredAt, id). */
export interface Activity {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: Instant;
  /** True when the source gave no time and the moment of receipt was taken. */
  readonly occurredAtAssumed?: boolean;
  readonly properties?: Traits;
}
