import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Difference } from '../../../middleware/src/domain/parity/held-values.ts';
import { emptyTally } from '../../../middleware/src/domain/parity/tally.ts';
import type { ParityReading, ParityRun } from '../../../middleware/src/services/ports/parity.ts';
import type { Store } from '../../../middleware/src/services/ports/store.ts';
import { describeOnDatabases } from '../../support/describe-on-databases.ts';
import { bothEngines } from '../../support/engines.ts';
import { noon } from '../../unit/support/a-lead.ts';
import { inReview } from '../../unit/parity/subjects.ts';
import { insertLead } from './rows.ts';

const aRun = (change: Partial<ParityRun> = {}): ParityRun => ({
  id: randomUUID(),
  startedAt: noon,
  finishedAt: null,
  failed: false,
  phase: 'contacts',
  reached: null,
  trouble: null,
  tally: emptyTally,
  ...change,
});

const aReading = (change: Partial<ParityReading> = {}): ParityReading => ({
  crm: 'hubspot',
  recordId: '101',
  kind: 'contact',
  leadKey: randomUUID(),
  held: inReview,
  ...change,
});

const aDifference = (change: Partial<Difference> = {}): Difference => ({
  leadKey: randomUUID(),
  crm: 'salesforce',
  cause: 'waiting',
  since: noon - 5,
  detail: null,
  recordId: '00Q1',
  fields: [{ label: 'Lead score', treaty: '80', hubspot: '80', salesforce: '53' }],
  ...change,
});

describeOnDatabases('comparisons of both CRMs', bothEngines, (databaseOf) => {
  let store: Store;
  beforeAll(() => {
    ({ store } = databaseOf());
  });
  beforeEach(async () => {
    await sql`delete from parity_run`.execute(databaseOf().engine.db);
  });
  const begin = (run: ParityRun): Promise<boolean> => store.transaction((tx) => tx.parity.begin(run));
  const save = (run: ParityRun): Promise<void> => store.transaction((tx) => tx.parity.save(run));

  test('one is under way at a time, and is kept as it was', async () => {
    const run = aRun();
    expect(await begin(run)).toBe(true);
    expect(await begin(aRun())).toBe(false);
    expect(await store.reads.parity.underWay()).toEqual(run);
    const ended = {
      ...run,
      finishedAt: noon + 9,
      phase: 'strangers',
      reached: 'x',
      trouble: 'slow',
    } as const;
    await save(ended);
    expect(await store.reads.parity.find(run.id)).toEqual(ended);
    expect(await store.reads.parity.underWay()).toBeNull();
    expect(await begin(aRun())).toBe(true);
  });

  test('the newest result is not that of one that failed or goes on', async () => {
    const done = aRun({ finishedAt: noon });
    const failed = aRun({ startedAt: noon + 1, finishedAt: noon + 2, failed: true });
    const underWay = aRun({ startedAt: noon + 3 });
    for (const run of [done, failed, underWay]) await begin(run);
    expect(await store.reads.parity.newestResult()).toEqual(done);
    expect(await store.reads.parity.newest()).toEqual(underWay);
  });

  test('what was read is found by key, read again it is replaced, and a record is known without its key', async () => {
    const run = aRun();
    await begin(run);
    const reading = aReading();
    const keyless = aReading({ recordId: '102', leadKey: null });
    await store.transaction((tx) => tx.parity.keepReadings(run.id, [reading, keyless]));
    const again = { ...reading, held: { ...inReview, score: 1 } };
    await store.transaction((tx) => tx.parity.keepReadings(run.id, [again]));
    expect(await store.reads.parity.readings(run.id, [reading.leadKey ?? ''])).toEqual([again]);
    expect(await store.reads.parity.wereRead(run.id, 'hubspot', ['102', '103'])).toEqual(new Set(['102']));
    expect(await store.reads.parity.wereRead(run.id, 'salesforce', ['102'])).toEqual(new Set());
  });

  test('keys that no lead has come by the page, all records of a key together', async () => {
    const run = aRun();
    await begin(run);
    const { id } = await insertLead(store);
    const readings = [
      aReading({ leadKey: id }),
      aReading({ leadKey: 'b', recordId: '1' }),
      aReading({ leadKey: 'b', recordId: '2', crm: 'salesforce', kind: 'lead' }),
      aReading({ leadKey: 'a', recordId: '3' }),
      aReading({ leadKey: null, recordId: '4' }),
      aReading({ leadKey: 'c', recordId: '5' }),
    ];
    await store.transaction((tx) => tx.parity.keepReadings(run.id, readings));
    const page = async (after: string | null): Promise<readonly string[]> =>
      (await store.reads.parity.strangers(run.id, after, 2)).map(({ recordId }) => recordId);
    expect(await page(null)).toEqual(['3', '1', '2']);
    expect(await page('b')).toEqual(['5']);
    expect(await page('c')).toEqual([]);
  });

  test('differences are numbered on and asked for by cause', async () => {
    const run = aRun();
    await begin(run);
    const [one, two, three] = [
      aDifference(),
      aDifference({ cause: 'gone', since: null, recordId: null, fields: [] }),
      aDifference({ detail: 'no answer' }),
    ];
    await store.transaction((tx) => tx.parity.keepDifferences(run.id, [one, two]));
    await store.transaction((tx) => tx.parity.keepDifferences(run.id, [three]));
    const asked = (change: object = {}) =>
      store.reads.parity.differences(run.id, { cause: null, after: 0, limit: 10, ...change });
    expect(await asked()).toEqual([
      { ...one, n: 1 },
      { ...two, n: 2 },
      { ...three, n: 3 },
    ]);
    expect(await asked({ after: 1, limit: 1 })).toEqual([{ ...two, n: 2 }]);
    expect(await asked({ cause: 'waiting' })).toMatchObject([{ n: 1 }, { n: 3 }]);
  });

  test('the end of one lets go of what was read, of older differences, and of the oldest runs', async () => {
    const runs = [0, 1, 2].map((n) => aRun({ startedAt: noon + n, finishedAt: noon + n }));
    const last = aRun({ startedAt: noon + 9, finishedAt: noon + 9 });
    for (const run of [...runs, last]) {
      await begin(run);
      await store.transaction(async (tx) => {
        await tx.parity.keepReadings(run.id, [aReading({ leadKey: 'k' })]);
        await tx.parity.keepDifferences(run.id, [aDifference()]);
      });
    }
    await store.transaction((tx) => tx.parity.tidy(last.id, 2));
    const found = await Promise.all([...runs, last].map(({ id }) => store.reads.parity.find(id)));
    expect(found.map((run) => run?.id ?? null)).toEqual([null, null, runs[2]?.id, last.id]);
    expect(await store.reads.parity.readings(last.id, ['k'])).toEqual([]);
    const asked = { cause: null, after: 0, limit: 10 };
    expect(await store.reads.parity.differences(runs[2]?.id ?? '', asked)).toEqual([]);
    expect(await store.reads.parity.differences(last.id, asked)).toHaveLength(1);
  });
});
