import type { Handoff } from '../../domain/handoff/handoff.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Activity, Lead } from '../../domain/lead.ts';
import type { RecordedDecision } from '../../domain/review/decision.ts';

/** The leads as they are kept. */
export interface Leads {
  find(id: string): Promise<Lead | null>;
  findByContact(hubspotContactId: string): Promise<Lead | null>;
  findByEmail(email: string): Promise<readonly Lead[]>;
  /** The ids of the leads that are known by these email addresses or HubSpot contacts, by that name. */
  idsByName(names: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** How many there are. */
  count(): Promise<number>;
  /** How many leads have a value that is not understood, by the name of its trait or fact, the most first. */
  countNotUnderstood(): Promise<ReadonlyMap<string, number>>;
  /** The ids that follow one, in their order; the first ones after null. */
  idsAfter(id: string | null, limit: number): Promise<readonly string[]>;
  /** The leads with these ids, in no order. */
  findAll(ids: readonly string[]): Promise<readonly Lead[]>;
}

/** Leads that a transaction may hold and change. */
export interface LockedLeads extends Leads {
  /** Reads the lead and holds its row until the transaction ends. */
  lock(id: string): Promise<Lead | null>;
  /** The same for several, in the order of their ids, in which everybody locks leads. */
  lockAll(ids: readonly string[]): Promise<readonly Lead[]>;
  /** Inserts unless id, contact or email is taken; false when taken. */
  insert(lead: Lead): Promise<boolean>;
  save(lead: Lead): Promise<void>;
  /** Saves of each lead its receipt and what goes with it, nothing else. */
  saveScores(leads: readonly Lead[]): Promise<void>;
}

/** What leads did. */
export interface Activities {
  /** All activities of a lead by (occurredAt, id). */
  ofLead(leadId: string): Promise<readonly Activity[]>;
  /** Those that occurred later than an instant, in the same order. */
  ofLeadSince(leadId: string, at: Instant): Promise<readonly Activity[]>;
  /** All activities of several leads, by lead, in no order; none for a lead that did nothing. */
  ofLeads(leadIds: readonly string[]): Promise<ReadonlyMap<string, readonly Activity[]>>;
  /** Those of these ids that are recorded. */
  recorded(ids: readonly string[]): Promise<ReadonlySet<string>>;
}

/** The same, to which a transaction may add. */
export interface WritableActivities extends Activities {
  /** False when an activity with this id is known. */
  insert(leadId: string, activity: Activity, receivedAt: Instant): Promise<boolean>;
}

/** The cycles of leads. */
export interface Handoffs {
  find(id: string): Promise<Handoff | null>;
  findByKey(key: string): Promise<Handoff | null>;
  /** All cycles of a lead, the first cycle first. */
  ofLead(leadId: string): Promise<readonly Handoff[]>;
  /** The newest cycle of each lead that has one, by lead. */
  newestOf(leadIds: readonly string[]): Promise<ReadonlyMap<string, Handoff>>;
}

/** The same, which a transaction may change. */
export interface WritableHandoffs extends Handoffs {
  insert(handoff: Handoff): Promise<void>;
  save(handoff: Handoff): Promise<void>;
}

/** What reps decided on cycles. */
export interface RecordedDecisions {
  find(id: string): Promise<RecordedDecision | null>;
  /** All decisions on a cycle by (at, id). */
  ofHandoff(handoffId: string): Promise<readonly RecordedDecision[]>;
}

/** The same, to which a transaction may add. */
export interface WritableDecisions extends RecordedDecisions {
  /** False when a decision with this source key is known. */
  insert(decision: RecordedDecision): Promise<boolean>;
  save(decision: RecordedDecision): Promise<void>;
}
