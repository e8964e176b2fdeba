import type { Crm, LastSync } from '../../domain/sync/sync-state.ts';
import type { Instant } from '../../domain/instant.ts';

/** What both CRMs were told. */
export interface SyncStates {
  /** By lead; one entry for each lead asked for. */
  ofLeads(leadIds: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<Crm, LastSync>>>>;
  /** Hash of what the CRM was told last; null before the first time, and when it is not known what it took of the last. */
  hashOf(leadId: string, crm: Crm): Promise<string | null>;
}

/** What both CRMs were told, which a transaction may change. */
export interface WritableSyncStates extends SyncStates {
  /** Remembers what a CRM was told: no trouble stands any more. */
  saveSynced(leadId: string, crm: Crm, told: { readonly hash: string; readonly at: Instant }): Promise<void>;
  /** Remembers why it could not be told; since when, is kept from the first trouble on. */
  saveError(
    leadId: string,
    crm: Crm,
    trouble: { readonly text: string; readonly at: Instant },
  ): Promise<void>;
}
