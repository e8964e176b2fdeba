import type { DecisionAnswer } from '@treaty/contract/decision';
import type { Step } from '../../domain/handoff/handoff.ts';
import type { Instant } from '../../domain/instant.ts';
import type { ErrorCode } from './app-error.ts';
import type { Job } from './jobs.ts';
import type {
  Activities,
  Handoffs,
  Leads,
  LockedLeads,
  RecordedDecisions,
  WritableActivities,
  WritableHandoffs,
  WritableDecisions,
} from './leads.ts';
import type { Outcomes, WritableOutcomes } from './outcomes.ts';
import type { ParityRuns, WritableParityRuns } from './parity.ts';
import type { Queue, WritableQueue } from './queue.ts';
import type { StoredVersions, Rescorings, WritableRescorings, WritableVersions } from './versions.ts';
import type { DueScore, ScoreChanges, ScoreStates, WritableScoreChanges } from './scores.ts';
import type { LeadCards, WritableLeadCards } from './lead-cards.ts';
import type { SyncStates, WritableSyncStates, WrittenRecords } from './sync-states.ts';

/** A JSON value as it is stored. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One entry of the append-only trail, before its number is given. */
export interface AuditEntry {
  readonly leadId: string;
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  readonly text: string;
  readonly handoffId?: string;
  readonly cycle?: number;
  /** One entry per handoff and step: a second one is refused by the database. */
  readonly step?: Step;
  readonly before?: Json;
  readonly after?: Json;
  readonly why?: string;
  readonly definitionsVersion: string;
}

/** An entry of the trail, with its number. */
export interface StoredAuditEntry extends AuditEntry {
  /** Position in the lead's trail, from 1, without gaps. */
  readonly n: number;
}

/** Something a CRM told us, kept before it is answered. */
export interface InboxMessage {
  readonly id: string;
  readonly kind: 'hubspot_event' | 'hubspot_action' | 'activity' | 'unreadable';
  /** Messages with the same key are one. */
  readonly dedupeKey: string;
  readonly payload: Json;
  readonly receivedAt: Instant;
}

/** What came in and could not be read. */
export interface Unreadable {
  count(): Promise<number>;
  newest(
    limit: number,
  ): Promise<readonly { readonly receivedAt: Instant; readonly from: string; readonly text: string }[]>;
}

/** A business deadline: a row that a sweep compares with the clock. */
export interface Deadline {
  readonly kind: 'review_due' | 'return_due' | 'decay_due' | 'recheck_due';
  readonly leadId: string;
  readonly handoffId: string | null;
  readonly dueAt: Instant;
}

/** What was answered under an idempotency key: that the decision is saved, or why it was refused. */
export interface StoredResponse {
  readonly requestHash: string;
  readonly answer: DecisionAnswer | { readonly code: ErrorCode; readonly message: string };
}

/** The trails of leads. */
export interface Audit {
  ofLead(leadId: string): Promise<readonly StoredAuditEntry[]>;
  /** What was done with a lead: its trail without what the lead did itself, which may be thousands of entries. */
  doneWith(leadId: string): Promise<readonly StoredAuditEntry[]>;
}

/** What a poll found out about handoff records, by key: settled ones are forgotten, those of `notYet` remembered, also when in both. */
export interface RecordsToReadAgain {
  readonly settled: readonly string[];
  readonly notYet: readonly string[];
  readonly at: Instant;
}

/** What may be read without holding anything. */
export interface Reads {
  readonly leads: Leads;
  readonly activities: Activities;
  readonly handoffs: Handoffs;
  readonly decisions: RecordedDecisions;
  readonly audit: Audit;
  readonly scoreStates: Pick<ScoreStates, 'ofLeads'>;
  readonly scoreChanges: ScoreChanges;
  readonly versions: StoredVersions;
  readonly rescorings: Rescorings;
  readonly outcomes: Outcomes;
  readonly syncStates: SyncStates;
  readonly leadCards: LeadCards;
  readonly parity: ParityRuns;
  readonly unreadable: Unreadable;
  /** The instant up to which Salesforce's changed handoffs were read; null before the first poll. */
  pollWatermark(): Promise<Instant | null>;
  /** The keys of handoff records that hold a decision which could not be heard yet, the one read longest ago first. */
  recordsToReadAgain(limit: number): Promise<readonly string[]>;
  /** Deadlines that are due, the oldest first, without scores to be renewed. */
  dueDeadlines(now: Instant, limit: number): Promise<readonly Deadline[]>;
  /** Scores that are to be renewed, the longest due first; with `after`, those that follow it. */
  dueScores(now: Instant, after: DueScore | null, limit: number): Promise<readonly DueScore[]>;
  /** The token with this SHA-256 hash, in hex. */
  tokenByHash(hash: string): Promise<ApiToken | null>;
  readonly queue: Queue;
}

/** What an API token may do; only its hash is stored. */
export interface ApiToken {
  readonly name: string;
  readonly scopes: readonly ('read' | 'write')[];
}

/** Everything that takes effect together or not at all. */
export interface Transaction extends Reads {
  readonly leads: LockedLeads;
  readonly activities: WritableActivities;
  readonly handoffs: WritableHandoffs;
  readonly decisions: WritableDecisions;
  readonly audit: Audit & { append(entry: AuditEntry): Promise<void> };
  readonly scoreStates: ScoreStates;
  readonly scoreChanges: WritableScoreChanges;
  readonly versions: WritableVersions;
  readonly rescorings: WritableRescorings;
  readonly outcomes: WritableOutcomes;
  readonly syncStates: WritableSyncStates;
  readonly writtenRecords: WrittenRecords;
  readonly leadCards: WritableLeadCards;
  readonly parity: WritableParityRuns;
  readonly queue: WritableQueue;
  readonly inbox: {
    /** Stores what is new of the batch; returns the ids stored. */
    store(messages: readonly InboxMessage[]): Promise<readonly string[]>;
    /** The message, unless it was worked on already. Held until the transaction ends. */
    take(id: string): Promise<InboxMessage | null>;
    /** Ids of the events of a HubSpot contact that nobody has worked on yet. */
    eventsOf(hubspotContactId: string): Promise<readonly string[]>;
    /** The HubSpot contacts of the events, with ids from the first to the last, that nobody has worked on yet. */
    contactsBetween(first: string, last: string): Promise<readonly string[]>;
    markDone(ids: readonly string[], at: Instant): Promise<void>;
    /** Deletes up to so many messages that were done, or could not be read, before an instant; returns how many. */
    forget(before: Instant, limit: number): Promise<number>;
  };
  readonly deadlines: {
    /** One deadline per kind and lead: a new one replaces the old. */
    put(...deadlines: readonly Deadline[]): Promise<void>;
    cancel(kind: Deadline['kind'], ...leadIds: readonly string[]): Promise<void>;
    /** Takes the deadline if it is still due; null when it was moved, cancelled or fired. */
    take(kind: Deadline['kind'], leadId: string, now: Instant): Promise<Deadline | null>;
  };
  readonly routing: {
    /** Turn-taking state of a territory, held until the transaction ends. */
    lock(territory: string): Promise<Readonly<Record<string, number>>>;
    save(territory: string, state: Readonly<Record<string, number>>): Promise<void>;
  };
  readonly idempotencyKeys: {
    find(key: string): Promise<StoredResponse | null>;
    save(key: string, response: StoredResponse, at: Instant): Promise<void>;
    /** Deletes up to so many that were saved before an instant; returns how many. */
    forget(before: Instant, limit: number): Promise<number>;
  };
  savePollWatermark(at: Instant): Promise<void>;
  saveRecordsToReadAgain(records: RecordsToReadAgain): Promise<void>;
  /** The jobs exist when the transaction commits, and only then. */
  enqueue(...jobs: readonly Job[]): Promise<void>;
}

/** The database, whichever engine it is. */
export interface Store {
  /** Runs the work in one transaction; throws when called inside another one. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  readonly reads: Reads;
  /** Resolves when the database answers. */
  probe(): Promise<void>;
}
