import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, afterEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { startJobs, type Jobs } from '../../../middleware/src/adapters/jobs/jobs.ts';
import { openServer } from '../../../middleware/src/adapters/postgres/engine.ts';
import { createStore } from '../../../middleware/src/adapters/postgres/store.ts';
import type { Job, JobKind } from '../../../middleware/src/services/ports/jobs.ts';
import type { Log } from '../../../middleware/src/services/ports/log.ts';
import { ExternalError } from '../../../middleware/src/services/ports/external-error.ts';
import type { Store } from '../../../middleware/src/services/ports/store.ts';
import { describeOnDatabases, type Database } from '../../support/describe-on-databases.ts';
import { bothEngines } from '../../support/engines.ts';
import { pollUntil } from '../../support/poll-until.ts';

type Handlers = Record<JobKind, (key: string) => Promise<void>>;

describeOnDatabases('jobs', bothEngines, (databaseOf) => {
  let database: Database;
  let jobs: Jobs;
  let store: Store;
  const said: string[] = [];
  const say = (_: unknown, message: string): void => {
    said.push(message);
  };
  const log: Log = { info: say, warn: say, error: say };
  const start = async (): Promise<void> => {
    jobs = await startJobs(database.engine, log, { lookEvery: 0.5 });
    store = createStore(database.engine.db, jobs.enqueue);
  };
  const work = (handlers: Partial<Handlers>): Promise<void> => {
    const rest = (): Promise<void> => Promise.resolve();
    const idle: Handlers = {
      'process-inbox': rest,
      'process-import': rest,
      'refresh-contact': rest,
      'hand-off': rest,
      'notify-owner': rest,
      'breach-review': rest,
      'finalize-decision': rest,
      'sync-salesforce': rest,
      'sync-hubspot': rest,
      rescore: rest,
      'check-parity': rest,
    };
    return jobs.work({ ...idle, ...handlers });
  };
  const enqueue = (kind: JobKind, key: string, delay: Pick<Job, 'after'> = {}): Promise<void> =>
    store.transaction((tx) => tx.enqueue({ kind, key, ...delay }));
  const isAtRest = async (): Promise<boolean> => (await store.reads.queue.state()).backlog === 0;

  beforeAll(() => {
    database = databaseOf();
  });
  beforeEach(start, 30_000);
  afterEach(() => jobs.stop(), 30_000);

  test('a job exists when its transaction commits, and only then', async () => {
    const done: string[] = [];
    await work({ 'sync-hubspot': (key) => Promise.resolve(void done.push(key)) });
    const [kept, dropped] = [randomUUID(), randomUUID()];
    const failing = store.transaction(async (tx) => {
      await tx.enqueue({ kind: 'sync-hubspot', key: dropped });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await enqueue('sync-hubspot', kept);
    await pollUntil('rest', isAtRest);
    expect(done).toEqual([kept]);
  });

  test('what waits is not queued twice; what came while it ran is done afterwards', async () => {
    const key = randomUUID();
    let runs = 0;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await store.transaction((tx) =>
      tx.enqueue(...[1, 2, 3].map(() => ({ kind: 'sync-hubspot', key }) as const)),
    );
    await enqueue('sync-hubspot', key);
    await work({
      'sync-hubspot': async () => {
        runs += 1;
        if (runs === 1) await held;
      },
    });
    await pollUntil('the first run', () => runs === 1);
    await enqueue('sync-hubspot', key);
    await enqueue('sync-hubspot', key);
    release();
    await pollUntil('rest', isAtRest);
    expect(runs).toBe(2);
  }, 15_000);

  test('jobs that make way are done after all others, until something happens to what they are about', async () => {
    const begun: string[] = [];
    const many = Array.from({ length: 15 }, () => randomUUID());
    const [live, touched = ''] = [randomUUID(), many.at(-1)];
    await store.transaction((tx) =>
      tx.enqueue(...many.map((key) => ({ kind: 'sync-hubspot', key, makesWay: true }) as const)),
    );
    await enqueue('sync-hubspot', live);
    await enqueue('sync-hubspot', touched);
    await work({ 'sync-hubspot': (key) => Promise.resolve(void begun.push(key)) });
    await pollUntil('rest', isAtRest);
    expect(begun).toHaveLength(16);
    expect(begun.slice(0, 10)).toEqual(expect.arrayContaining([live, touched]));
  }, 15_000);

  test('a job that fails is tried again; one that cannot work is given up at once', async () => {
    const tries = new Map<string, number>();
    const [passing, lasting] = [randomUUID(), randomUUID()];
    await work({
      'sync-salesforce': (key) => {
        tries.set(key, (tries.get(key) ?? 0) + 1);
        if (key === lasting)
          return Promise.reject(new ExternalError('salesforce', 'quarantine', 'X', { message: 'never' }));
        return tries.get(key) === 1 ? Promise.reject(new Error('not now')) : Promise.resolve();
      },
    });
    await enqueue('sync-salesforce', passing);
    await enqueue('sync-salesforce', lasting);
    await pollUntil('rest', isAtRest);
    expect(tries).toEqual(
      new Map([
        [passing, 2],
        [lasting, 1],
      ]),
    );
    expect(said).toEqual(expect.arrayContaining(['job will be retried', 'job given up']));
    const [given] = (await store.reads.queue.deadLetters(10)).filter(({ key }) => key === lasting);
    expect(given).toMatchObject({ kind: 'sync-salesforce', words: 'salesforce: never' });

    const retried = await store.transaction(async (tx) => {
      const taken = await tx.queue.takeDeadLetters([given?.id ?? '']);
      await tx.enqueue(...taken.map(({ kind, key }) => ({ kind, key })));
      return taken.length;
    });
    expect(retried).toBe(1);
    await pollUntil('another try', () => tries.get(lasting) === 2);
    await pollUntil('rest', isAtRest);
  }, 15_000);

  test('the job that waits longest is named, with what its last try met', async () => {
    await work({ 'sync-hubspot': () => Promise.reject(new Error('the account is closed')) });
    await enqueue('sync-hubspot', randomUUID());
    const isTold = async () => (await store.reads.queue.state()).oldest?.trouble != null;
    await pollUntil('the first failure', isTold);
    expect((await store.reads.queue.state()).oldest).toMatchObject({
      kind: 'sync-hubspot',
      trouble: 'the account is closed',
    });
  }, 15_000);

  test('a job begins after its delay, one without a delay at once', async () => {
    const began = performance.now();
    let delayed = 0;
    let prompt = 0;
    await work({
      'finalize-decision': () => Promise.resolve(void (delayed = performance.now() - began)),
      'sync-hubspot': () => Promise.resolve(void (prompt = performance.now() - began)),
    });
    await enqueue('sync-hubspot', randomUUID());
    await enqueue('finalize-decision', randomUUID(), { after: 3 });
    await pollUntil('rest', isAtRest);
    expect(delayed).toBeGreaterThan(2900);
    expect(prompt).toBeLessThan(delayed);
  }, 15_000);

  test('what a killed process left behind begins again at once, also where the same job waits already', async () => {
    const [alone, twin] = [randomUUID(), randomUUID()];
    const { db } = database.engine;
    await enqueue('hand-off', alone);
    for (const state of ['retry', 'active']) {
      await enqueue('hand-off', twin);
      await sql`update pgboss.job set state = ${sql.raw(`'${state}'`)} where state = 'created' and singleton_key = ${twin}`.execute(
        db,
      );
    }
    await sql`update pgboss.job set state = 'active', heartbeat_on = now() where singleton_key = ${alone}`.execute(
      db,
    );
    await jobs.stop();
    const restarted = performance.now();
    await start();
    const done: string[] = [];
    await work({ 'hand-off': (key) => Promise.resolve(void done.push(key)) });
    await pollUntil('rest', isAtRest, 5000);
    expect(done.toSorted()).toEqual([alone, twin].toSorted());
    expect(performance.now() - restarted).toBeLessThan(9000);
  }, 30_000);
});

describeOnDatabases('processes that share a database', bothEngines, (databaseOf) => {
  test('a process knows whether it is alone: on a folder always, on a server while no other is connected', async () => {
    const { engine } = databaseOf();
    expect(await engine.isAlone()).toBe(true);
    const { connectionString } = engine.bossOptions;
    const other = connectionString === undefined ? undefined : openServer(connectionString);
    if (other !== undefined) await sql`select 1`.execute(other.db);
    expect(await engine.isAlone()).toBe(other === undefined);
    await other?.close();
    await pollUntil('the other to be gone', () => engine.isAlone());
  });
});
