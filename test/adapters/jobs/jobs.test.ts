import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, afterEach, expect, test } from '@jest/globals';
import { describeOnDatabases, type Database } from '../../support/describe-on-databases.ts';
import { bothEngines } from '../../support/engines.ts';
import { pollUntil } from '../../support/poll-until.ts';
import { startJobBench, type JobBench } from './job-bench.ts';

describeOnDatabases('jobs', bothEngines, (databaseOf) => {
  let database: Database;
  let bench: JobBench;

  beforeAll(() => {
    database = databaseOf();
  });
  beforeEach(async () => {
    bench = await startJobBench(database);
  }, 30_000);
  afterEach(() => bench.stop(), 30_000);

  test('a job exists when its transaction commits, and only then', async () => {
    const done: string[] = [];
    await bench.work({ 'sync-hubspot': (key) => Promise.resolve(void done.push(key)) });
    const [kept, dropped] = [randomUUID(), randomUUID()];
    const failing = bench.store.transaction(async (tx) => {
      await tx.enqueue({ kind: 'sync-hubspot', key: dropped });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await bench.enqueue('sync-hubspot', kept);
    await pollUntil('rest', bench.isAtRest);
    expect(done).toEqual([kept]);
  });

  test('what waits is not queued twice; what came while it ran is done afterwards', async () => {
    const key = randomUUID();
    let runs = 0;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await bench.store.transaction((tx) =>
      tx.enqueue(...[1, 2, 3].map(() => ({ kind: 'sync-hubspot', key }) as const)),
    );
    await bench.enqueue('sync-hubspot', key);
    await bench.work({
      'sync-hubspot': async () => {
        runs += 1;
        if (runs === 1) await held;
      },
    });
    await pollUntil('the first run', () => runs === 1);
    await bench.enqueue('sync-hubspot', key);
    await bench.enqueue('sync-hubspot', key);
    release();
    await pollUntil('rest', bench.isAtRest);
    expect(runs).toBe(2);
  }, 15_000);

  test('jobs that make way are done after all others, until something happens to what they are about', async () => {
    const begun: string[] = [];
    const many = Array.from({ length: 15 }, () => randomUUID());
    const [live, touched = ''] = [randomUUID(), many.at(-1)];
    await bench.store.transaction((tx) =>
      tx.enqueue(...many.map((key) => ({ kind: 'sync-hubspot', key, makesWay: true }) as const)),
    );
    await bench.enqueue('sync-hubspot', live);
    await bench.enqueue('sync-hubspot', touched);
    await bench.work({ 'sync-hubspot': (key) => Promise.resolve(void begun.push(key)) });
    await pollUntil('rest', bench.isAtRest);
    expect(begun).toHaveLength(16);
    expect(begun.slice(0, 10)).toEqual(expect.arrayContaining([live, touched]));
  }, 15_000);

  test('a job begins after its delay, one without a delay at once', async () => {
    const began = performance.now();
    let delayed = 0;
    let prompt = 0;
    await bench.work({
      'finalize-decision': () => Promise.resolve(void (delayed = performance.now() - began)),
      'sync-hubspot': () => Promise.resolve(void (prompt = performance.now() - began)),
    });
    await bench.enqueue('sync-hubspot', randomUUID());
    await bench.enqueue('finalize-decision', randomUUID(), { after: 3 });
    await pollUntil('rest', bench.isAtRest);
    expect(delayed).toBeGreaterThan(2900);
    expect(prompt).toBeLessThan(delayed);
  }, 15_000);
});
