import type { CardText } from '../../domain/lead-card/card-text.ts';
import type { Crm, LastSync, SyncState } from '../../domain/sync/sync-state.ts';

/** A lead card as it is stored: composed once for each change of what stands on it. */
export interface StoredCard extends CardText {
  /** Content hash of the agreement that it was composed under. */
  readonly contentHash: string;
  /** While the lead is not in Salesforce: how far it is on its way there. */
  readonly arrival: SyncState | null;
}

/** A stored card as a reader finds it. */
export interface FoundCard extends Omit<StoredCard, 'text'> {
  /** The lead changed after the card was composed. */
  readonly isStale: boolean;
  /** Null when the reader holds this version already. */
  readonly text: string | null;
}

/** The lead of a HubSpot contact: its card, unless none was composed yet, and how both CRMs stand to it. */
export interface ContactCard {
  readonly leadId: string;
  readonly found: FoundCard | null;
  readonly lastSyncs: Readonly<Record<Crm, LastSync>>;
}

/** The stored lead cards. */
export interface LeadCards {
  /** Null when none was composed yet. */
  ofLead(leadId: string): Promise<FoundCard | null>;
  /** In one query, without the card when its version is the known one; null when no lead has this contact. */
  ofContact(hubspotContactId: string, knownVersion: string | null): Promise<ContactCard | null>;
}

/** The stored lead cards, which a transaction may renew. */
export interface WritableLeadCards extends LeadCards {
  /** Stores the card of a locked lead; whatever changes the lead afterwards makes it stale. */
  save(leadId: string, card: StoredCard): Promise<void>;
}
