import { sql, type Kysely } from 'kysely';
import { fromKysely, PgBoss, type Job as BossJob, type JobResult } from 'pg-boss';
import { storableText } from '../../domain/normalize/storable.ts';
import { jobKinds, type Job, type JobKind } from '../../services/ports/jobs.ts';
import type { Log } from '../../services/ports/log.ts';
import { ExternalError } from '../../services/ports/external-error.ts';
import type { Engine } from '../postgres/engine.ts';
import type { Schema } from '../postgres/schema.ts';
import type { Enqueue } from '../postgres/store.ts';
import { openQueues } from './queues.ts';
import { releaseOrphans } from './release-orphans.ts';

/** The queues: how jobs get in, and how they are worked on. */
export interface Jobs {
  readonly enqueue: Enqueue;
  /** Begins to work on jobs of every kind. */
  work(handlers: Readonly<Record<JobKind, (key: string) => Promise<void>>>): Promise<void>;
  /** Lets running jobs end, up to some seconds, and takes no new ones. */
  stop(): Promise<void>;
}

/** Real time in seconds, which tests shorten. */
export interface JobTiming {
  /** Between two looks for jobs whose time has come; new jobs are noticed at once. */
  readonly lookEvery: number;
}

/** The priority of jobs that make way; of all others it is 0. */
const behind = -1;

const usual: JobTiming = { lookEvery: 2 };

/** Starts pg-boss on the given database. */
export async function startJobs(engine: Engine, log: Log, timing = usual): Promise<Jobs> {
  const boss = new PgBoss({
    ...engine.bossOptions,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    maintenanceIntervalSeconds: 60,
  });
  boss.on('error', (error) => log.error({ error: error.message }, 'job queue error'));
  await boss.start();
  await openQueues(boss);
  await releaseOrphans(engine);
  return {
    enqueue: (db, jobs) => enqueue(boss, db, jobs),
    work: async (handlers) => {
      for (const kind of jobKinds)
        await workOn(boss, kind, { db: engine.db, handle: handlers[kind], log, timing });
    },
    stop: () => boss.stop({ graceful: true, timeout: 8000 }),
  };
}

async function enqueue(boss: PgBoss, db: Kysely<Schema>, jobs: readonly Job[]): Promise<void> {
  for (const [kind, ofKind] of Map.groupBy(jobs, (job) => job.kind)) {
    const byKey = new Map(ofKind.map((job) => [job.key, job]));
    const rows = [...byKey].map(([key, { after, makesWay }]) => ({
      data: { key },
      singletonKey: key,
      ...(after !== undefined && { startAfter: after }),
      ...(makesWay === true && { priority: behind }),
    }));
    await boss.insert(kind, rows, { db: fromKysely(db) });
    const urgent = [...byKey.values()].flatMap(({ key, makesWay }) => (makesWay === true ? [] : [key]));
    if (canMakeWay.has(kind)) await bringForward(db, kind, urgent);
  }
}

/** Jobs of other kinds never make way. */
const canMakeWay: ReadonlySet<JobKind> = new Set(['sync-salesforce', 'sync-hubspot', 'hand-off']);

/** Jobs of the same keys that make way and wait already take the place of those that were to be queued now. */
async function bringForward(db: Kysely<Schema>, kind: JobKind, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    update pgboss.job set priority = 0
    where name = ${kind} and singleton_key in (${sql.join(keys)}) and state = 'created' and priority < 0`.execute(
    db,
  );
}

interface Worker {
  readonly db: Kysely<Schema>;
  readonly handle: (key: string) => Promise<void>;
  readonly log: Log;
  readonly timing: JobTiming;
}

async function workOn(boss: PgBoss, kind: JobKind, worker: Worker): Promise<void> {
  const { lookEvery } = worker.timing;
  const options = {
    batchSize: kind === 'process-import' ? 3 : 10,
    perJobResults: true,
    burstWhenBatchFull: true,
    pollingIntervalSeconds: lookEvery,
    notifyPollingIntervalSeconds: lookEvery,
  } as const;
  await boss.work<{ key: string }, unknown, typeof options>(kind, options, (jobs) =>
    Promise.all(jobs.map((job) => run(kind, job, worker))),
  );
}

async function run(
  kind: JobKind,
  job: BossJob<{ key: string }>,
  { db, handle, log }: Worker,
): Promise<JobResult> {
  try {
    await handle(job.data.key);
    return { id: job.id, status: 'completed' };
  } catch (error) {
    const isFinal = error instanceof ExternalError && error.isFinal;
    const message = storableText(error instanceof Error ? error.message : String(error));
    log.warn(
      { kind, key: job.data.key, attempt: job.retryCount, error: message },
      isFinal ? 'job given up' : 'job will be retried',
    );
    if (!isFinal && (await waitsAgain(db, kind, job.data.key))) return { id: job.id, status: 'completed' };
    return { id: job.id, status: isFinal ? 'deadletter' : 'failed', output: { message } };
  }
}

/** Only one job of a key waits to be retried; pg-boss takes a second one for a dead letter, though the first does its work too. */
async function waitsAgain(db: Kysely<Schema>, kind: JobKind, key: string): Promise<boolean> {
  const waiting = await sql`
    select 1 from pgboss.job where name = ${kind} and singleton_key = ${key} and state = 'retry'`.execute(db);
  return waiting.rows.length > 0;
}
