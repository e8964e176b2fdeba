import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, afterEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { ExternalError } from '../../../middleware/src/services/ports/external-error.ts';
import { describeOnDatabases, type Database } from '../../support/describe-on-databases.ts';
import { bothEngines } from '../../support/engines.ts';
import { pollUntil } from '../../support/poll-until.ts';
import { startJobBench, type JobBench } from './job-bench.ts';

describeOnDatabases('jobs that fail', bothEngines, (databaseOf) => {
  let database: Database;
  let bench: JobBench;

  beforeAll(() => {
    database = databaseOf();
  });
  beforeEach(async () => {
    bench = await startJobBench(database);
  }, 30_000);
  afterEach(() => bench.stop(), 30_000);

  test('a job that fails is tried again; one that cannot work is given up at once', async () => {
    const tries = new Map<string, number>();
    const [passing, lasting] = [randomUUID(), randomUUID()];
    await bench.work({
      'sync-salesforce': (key) => {
        tries.set(key, (tries.get(key) ?? 0) + 1);
        if (key === lasting)
          return Promise.reject(new ExternalError('salesforce', 'quarantine', 'X', { message: 'never' }));
        return tries.get(key) === 1 ? Promise.reject(new Error('not now')) : Promise.resolve();
      },
    });
    await bench.enqueue('sync-salesforce', passing);
    await bench.enqueue('sync-salesforce', lasting);
    await pollUntil('rest', bench.isAtRest);
    expect(tries).toEqual(
      new Map([
        [passing, 2],
        [lasting, 1],
      ]),
    );
    expect(bench.said).toEqual(expect.arrayContaining(['job will be retried', 'job given up']));
    const [given] = (await bench.store.reads.queue.deadLetters(10)).filter(({ key }) => key === lasting);
    expect(given).toMatchObject({ kind: 'sync-salesforce', words: 'salesforce: never' });

    const retried = await bench.store.transaction(async (tx) => {
      const taken = await tx.queue.takeDeadLetters([given?.id ?? '']);
      await tx.enqueue(...taken.map(({ kind, key }) => ({ kind, key })));
      return taken.length;
    });
    expect(retried).toBe(1);
    await pollUntil('another try', () => tries.get(lasting) === 2);
    await pollUntil('rest', bench.isAtRest);
  }, 15_000);

  test('of one key a single job waits to be retried; a second one that fails too is no dead letter', async () => {
    const key = randomUUID();
    let isDown = true;
    let tries = 0;
    await bench.work({
      'sync-salesforce': () => {
        tries += 1;
        return isDown ? Promise.reject(new Error('out of order')) : Promise.resolve();
      },
    });
    await bench.enqueue('sync-salesforce', key);
    await pollUntil('the first try', () => tries === 1);
    await bench.enqueue('sync-salesforce', key);
    await pollUntil('the second try', () => tries >= 2);
    isDown = false;
    await pollUntil('rest', bench.isAtRest);
    expect((await bench.store.reads.queue.deadLetters(100)).filter((given) => given.key === key)).toEqual([]);
    expect(tries).toBeGreaterThan(2);
  }, 15_000);

  test('the job that waits longest is named, with what its last try met', async () => {
    await bench.work({ 'sync-hubspot': () => Promise.reject(new Error('the account is closed')) });
    await bench.enqueue('sync-hubspot', randomUUID());
    const isTold = async () => (await bench.store.reads.queue.state()).oldest?.trouble != null;
    await pollUntil('the first failure', isTold);
    expect((await bench.store.reads.queue.state()).oldest).toMatchObject({
      kind: 'sync-hubspot',
      trouble: 'the account is closed',
    });
  }, 15_000);

  test('what a killed process left behind begins again at once, also where the same job waits already', async () => {
    const [alone, twin] = [randomUUID(), randomUUID()];
    const { db } = database.engine;
    await bench.enqueue('hand-off', alone);
    for (const state of ['retry', 'active']) {
      await bench.enqueue('hand-off', twin);
      await sql`update pgboss.job set state = ${sql.raw(`'${state}'`)} where state = 'created' and singleton_key = ${twin}`.execute(
        db,
      );
    }
    await sql`update pgboss.job set state = 'active', heartbeat_on = now() where singleton_key = ${alone}`.execute(
      db,
    );
    await bench.stop();
    const restarted = performance.now();
    bench = await startJobBench(database);
    const done: string[] = [];
    await bench.work({ 'hand-off': (key) => Promise.resolve(void done.push(key)) });
    await pollUntil('rest', bench.isAtRest, 5000);
    expect(done.toSorted()).toEqual([alone, twin].toSorted());
    expect(performance.now() - restarted).toBeLessThan(9000);
  }, 30_000);
});
