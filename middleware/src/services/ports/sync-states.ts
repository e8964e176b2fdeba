import type { Crm, LastSync } from '../../domain/sync/sync-state.ts';
import type { Instant } from '../../domain/instant.ts';

/** How both CRMs stand to leads. */
export interface SyncStates {
  /** By lead; one entry for each lead asked for. */
  ofLeads(leadIds: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<Crm, LastSync>>>>;
}

/** How both CRMs stand to leads, which a transaction may change. */
export interface WritableSyncStates extends SyncStates {
  /** Notes that a CRM has everything as of that instant: an earlier error is over. */
  saveSynced(leadId: string, crm: Crm, at: Instant): Promise<void>;
  /** Notes why a CRM could not be written to; the instant of the first error in a row is kept. */
  saveError(leadId: string, crm: Crm, error: { readonly text: string; readonly at: Instant }): Promise<void>;
}

/** Fields of an external record, by the name that the adapter gives them. */
export type WrittenFields = Readonly<Record<string, string | number | boolean | null>>;

/** What was written last on the external records of leads: the shadow that tells what differs. */
export interface WrittenRecords {
  /** By record; null where a write was begun whose outcome is not known. A record that was never written is left out. */
  ofLead(leadId: string): Promise<ReadonlyMap<string, WrittenFields | null>>;
  /** Before a write: from now on it is not known what these records hold. */
  begin(leadId: string, records: readonly string[]): Promise<void>;
  /** After a write: the record holds these fields. */
  save(leadId: string, record: string, fields: WrittenFields): Promise<void>;
}
