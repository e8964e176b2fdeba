import { AsyncLocalStorage } from 'node:async_hooks';
import { sql, type Kysely } from 'kysely';
import type { Job } from '../../services/ports/jobs.ts';
import type { Reads, Store, Transaction } from '../../services/ports/store.ts';
import { databaseFault } from './database-fault.ts';
import type { Schema } from './schema.ts';
import { watchedTables } from './watched-tables.ts';
import { activitiesTable } from './tables/activities.ts';
import { auditTable } from './tables/audit.ts';
import { deadlinesTable, dueDeadlines, dueScores } from './tables/deadlines.ts';
import { versionsTable } from './tables/definitions-versions.ts';
import { handoffsTable } from './tables/handoffs.ts';
import { inboxTable } from './tables/inbox.ts';
import { leadCardsTable, markStale } from './tables/lead-cards.ts';
import { leadsTable } from './tables/leads.ts';
import { outcomesTable } from './tables/outcomes.ts';
import { parityTable } from './tables/parity.ts';
import {
  pollWatermark,
  recordsToReadAgain,
  savePollWatermark,
  saveRecordsToReadAgain,
} from './tables/poll-state.ts';
import { queueTable } from './tables/queue.ts';
import { rescoringsTable } from './tables/rescorings.ts';
import { scoreChangesTable } from './tables/score-changes.ts';
import { scoreStatesTable } from './tables/score-states.ts';
import { idempotencyKeysTable, routingTable, tokenByHash } from './tables/settings.ts';
import { syncStatesTable } from './tables/sync-states.ts';
import { unreadableTable } from './tables/unreadable.ts';
import { writtenRecordsTable } from './tables/written-records.ts';
import { decisionsTable } from './tables/decisions.ts';

/** Puts jobs into their queues within the given transaction. */
export type Enqueue = (db: Kysely<Schema>, jobs: readonly Job[]) => Promise<void>;

const underWay = new AsyncLocalStorage<true>();

/** True inside a transaction, where neither an outside call nor another connection may be used. */
export const isInTransaction = (): boolean => underWay.getStore() === true;

/** The database as the services see it. */
export function createStore(db: Kysely<Schema>, enqueue: Enqueue): Store {
  return {
    transaction: (work) => {
      if (isInTransaction())
        throw new Error('A transaction was begun inside another one: pass the open one on.');
      return guarded(() =>
        db.transaction().execute((tx) => underWay.run(true, () => runIn(tx, enqueue, work))),
      );
    },
    reads: guardedReads(readsOn(db)),
    probe: async () => {
      await guarded(() => sql`select 1`.execute(db));
    },
  };
}

function readsOn(db: Kysely<Schema>): Reads {
  return {
    leads: leadsTable(db),
    activities: activitiesTable(db),
    handoffs: handoffsTable(db),
    decisions: decisionsTable(db),
    audit: auditTable(db),
    scoreStates: scoreStatesTable(db),
    scoreChanges: scoreChangesTable(db),
    versions: versionsTable(db),
    rescorings: rescoringsTable(db),
    outcomes: outcomesTable(db),
    syncStates: syncStatesTable(db),
    leadCards: leadCardsTable(db),
    parity: parityTable(db),
    unreadable: unreadableTable(db),
    pollWatermark: () => pollWatermark(db),
    recordsToReadAgain: (limit) => recordsToReadAgain(db, limit),
    dueDeadlines: (now, limit) => dueDeadlines(db, now, limit),
    dueScores: (now, after, limit) => dueScores(db, now, after, limit),
    tokenByHash: (hash) => tokenByHash(db, hash),
    queue: queueTable(db),
  };
}

/** Runs the work, then marks the cards of the leads that it changed. */
async function runIn<T>(
  tx: Kysely<Schema>,
  enqueue: Enqueue,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const changed = new Set<string>();
  const result = await work(transactionOn(tx, enqueue, changed));
  await markStale(tx, changed);
  return result;
}

const transactionOn = (tx: Kysely<Schema>, enqueue: Enqueue, changed: Set<string>): Transaction => ({
  ...readsOn(tx),
  ...watchedTables(tx, changed),
  decisions: decisionsTable(tx),
  scoreStates: scoreStatesTable(tx),
  scoreChanges: scoreChangesTable(tx),
  versions: versionsTable(tx),
  rescorings: rescoringsTable(tx),
  outcomes: outcomesTable(tx),
  syncStates: syncStatesTable(tx),
  writtenRecords: writtenRecordsTable(tx),
  parity: parityTable(tx),
  queue: queueTable(tx),
  inbox: inboxTable(tx),
  deadlines: deadlinesTable(tx),
  routing: routingTable(tx),
  idempotencyKeys: idempotencyKeysTable(tx),
  savePollWatermark: (at) => savePollWatermark(tx, at),
  saveRecordsToReadAgain: (records) => saveRecordsToReadAgain(tx, records),
  enqueue: (...jobs) => enqueue(tx, jobs),
});

/** Reads go over another connection than an open transaction: on the embedded engine that would wait for ever. */
function guardedReads(reads: Reads): Reads {
  const check = <T extends object>(part: T): T =>
    new Proxy(part, {
      get: (target, name, receiver) => {
        const value: unknown = Reflect.get(target, name, receiver);
        if (typeof value === 'object' && value !== null) return check(value);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          if (isInTransaction()) throw new Error('Inside a transaction, read through it.');
          return guarded(() => Reflect.apply(value, target, given) as Promise<unknown>);
        };
      },
    });
  return check(reads);
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw databaseFault(error);
  }
}
