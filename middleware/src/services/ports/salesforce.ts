import type { Instant } from '../../domain/instant.ts';
import type { SalesforceRecord } from '../../domain/lead.ts';

/** The keys by which a lead may already stand in the org. */
export interface MatchKeys {
  readonly leadKey: string;
  /** Ids that HubSpot's own Salesforce connector keeps on the contact. */
  readonly connectorLeadId: string | null;
  readonly connectorContactId: string | null;
  readonly email: string | null;
}

/** What led to a record. */
export type MatchedBy = 'key' | 'connector' | 'email';

/** none: not there yet. one: there, and free or this lead's already. taken: there, with the key of another lead. several: not clear which. */
export type Match =
  | { readonly kind: 'none' }
  | { readonly kind: 'one' | 'taken'; readonly by: MatchedBy; readonly record: SalesforceRecord }
  | { readonly kind: 'several'; readonly by: MatchedBy; readonly records: readonly SalesforceRecord[] };

/** The Treaty fields of a Lead or Contact. */
export interface LeadFields {
  readonly score: number | null;
  readonly stage: string;
  readonly status: string;
  readonly reason: string | null;
  readonly modelVersion: string | null;
}

/** What a new Lead is created with. */
export interface NewLead extends LeadFields {
  readonly leadKey: string;
  readonly firstName: string | null;
  readonly lastName: string;
  readonly company: string;
  readonly email: string | null;
  readonly title: string | null;
  readonly leadSource: string | null;
  readonly ownerUsername: string | null;
}

/** What the middleware writes on a handoff record; a field left out is not touched. */
export interface HandoffFields {
  readonly record?: SalesforceRecord;
  readonly cycle?: number;
  readonly ownerUsername?: string;
  readonly status?: string;
  readonly reason?: string | null;
  readonly detail?: string | null;
  readonly decisionId?: string | null;
  readonly decidedAt?: Instant | null;
  readonly decidedBy?: string | null;
  readonly dueAt?: Instant | null;
  readonly score?: number;
  readonly modelVersion?: string;
  readonly closed?: boolean;
  /** The lead card as JSON text. */
  readonly leadCard?: string;
}

/** A handoff record as the org holds it. */
export interface HandoffRecord {
  readonly id: string;
  readonly key: string;
  readonly status: string;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly decisionId: string | null;
  readonly decidedBy: string | null;
  readonly lastModifiedByName: string | null;
  readonly lastModifiedByUsername: string | null;
  readonly closed: boolean;
  /** The org's own stamp of the last change. */
  readonly systemModstamp: Instant;
}

/** A Lead or Contact that carries a Treaty key, with our fields as they stand there. */
export interface KeyedLead {
  readonly id: string;
  readonly key: string;
  readonly isConverted: boolean;
  readonly fields: { readonly [F in keyof LeadFields]: LeadFields[F] | null };
}

/** A part of all records, and after which the next part begins; null after the last. */
export interface RecordPage<T> {
  readonly records: readonly T[];
  readonly next: string | null;
}

/** The Salesforce org, as far as the services need it. Every write is an upsert or an update by key: repeating one is harmless. */
export interface Salesforce {
  /** Looks a lead up by key, then connector id, then email; follows a converted Lead to its Contact. */
  findLead(keys: MatchKeys): Promise<Match>;
  /** Creates the Lead under its Treaty key, or updates it when the key is there already. */
  createLead(lead: NewLead): Promise<SalesforceRecord>;
  /** Puts Treaty key and fields on a record; returns the record written, which is the Contact when the Lead was converted. */
  stampLead(record: SalesforceRecord, leadKey: string, fields: LeadFields): Promise<SalesforceRecord>;
  /** Creates or updates the handoff record under its key. */
  writeHandoff(key: string, fields: HandoffFields): Promise<string>;
  readHandoff(key: string): Promise<HandoffRecord | null>;
  /** The handoff records with these keys, as many as there are. */
  readHandoffs(keys: readonly string[]): Promise<readonly HandoffRecord[]>;
  /** Handoff records changed at or after that instant, oldest first. */
  changedHandoffs(since: Instant): Promise<readonly HandoffRecord[]>;
  /** All records of an object that carry a Treaty key, converted Leads included, part by part: the first one after null. */
  keyedLeads(object: SalesforceRecord['object'], after: string | null): Promise<RecordPage<KeyedLead>>;
  /** All handoff records that are not closed, in the same way. */
  openHandoffs(after: string | null): Promise<RecordPage<Pick<HandoffRecord, 'id' | 'key' | 'status'>>>;
  /** Which of these records are still there. */
  remaining(records: readonly SalesforceRecord[]): Promise<ReadonlySet<string>>;
  /** Resolves when the org answers with our rights; rejects otherwise. */
  probe(): Promise<void>;
}
