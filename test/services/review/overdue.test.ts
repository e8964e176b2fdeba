import { beforeEach, expect, test } from '@jest/globals';
import type { Handoff } from '../../../middleware/src/domain/handoff/handoff.ts';
import type { ErrorClass } from '../../../middleware/src/domain/sync/error-classes.ts';
import { breachReview } from '../../../middleware/src/services/service-levels/breach-review.ts';
import { ExternalError } from '../../../middleware/src/services/ports/external-error.ts';
import { sweepDeadlines } from '../../../middleware/src/services/service-levels/sweep-deadlines.ts';
import { describeOnDatabases, type Database } from '../../support/describe-on-databases.ts';
import { usualEngines } from '../../support/engines.ts';
import { aDecision } from '../../adapters/postgres/rows.ts';
import { noon } from '../../unit/support/a-lead.ts';
import { openBench, type Bench } from '../support/bench.ts';

describeOnDatabases('reviews that are overdue', usualEngines, (databaseOf) => {
  let database: Database;
  let bench: Bench;
  beforeEach(() => {
    database = databaseOf();
    database.enqueued.length = 0;
    bench = openBench(database);
  });
  const due = async (): Promise<Handoff> => {
    const handoff = await bench.handOff({ dueAt: noon });
    const { id: handoffId, leadId } = handoff;
    await bench.deps.store.transaction((tx) =>
      tx.deadlines.put({ kind: 'review_due', leadId, handoffId, dueAt: noon }),
    );
    return handoff;
  };
  const breachesOf = async (handoff: Handoff) =>
    (await bench.actionsOf(handoff)).filter((action) => action === 'breached').length;
  const salesforceFails = (errorClass: ErrorClass) => ({
    ...bench.deps,
    salesforce: {
      ...bench.salesforce,
      readHandoff: () => Promise.reject(new ExternalError('salesforce', errorClass, 'X', { message: 'no' })),
    },
  });

  test('each is noticed once, however many look', async () => {
    const handoff = await due();
    bench.now = noon - 1;
    await sweepDeadlines(bench.deps);
    expect(database.enqueued).toEqual([]);
    bench.now = noon;
    await Promise.all([1, 2, 3].map(() => sweepDeadlines(bench.deps)));
    expect(database.enqueued).toEqual([{ kind: 'breach-review', key: handoff.id }]);
  });

  test('one deadline that makes trouble keeps no other from being noticed, and stays', async () => {
    const handoffs = [await due(), await due()];
    const { store } = bench.deps;
    let isFirst = true;
    const transaction: typeof store.transaction = (work) => {
      if (!isFirst) return store.transaction(work);
      isFirst = false;
      return Promise.reject(new Error('trouble'));
    };
    await sweepDeadlines({ ...bench.deps, store: { ...store, transaction } });
    expect(database.enqueued).toHaveLength(1);
    expect(bench.logged).toContain('a deadline could not be processed; it is retried');
    await sweepDeadlines(bench.deps);
    expect(database.enqueued.map(({ key }) => key).toSorted()).toEqual(
      handoffs.map(({ id }) => id).toSorted(),
    );
  });

  test('the trail says it once, and the manager is told until it was possible', async () => {
    const handoff = await due();
    const send = () => Promise.reject(new ExternalError('slack', 'wait', '503', { message: 'no' }));
    await expect(breachReview({ ...bench.deps, notify: { send } }, handoff.id)).rejects.toThrow('no');
    await breachReview(bench.deps, handoff.id);
    expect(await breachesOf(handoff)).toBe(1);
    expect(bench.told.map(({ to }) => to.name)).toEqual(['Henrik Dahl']);
    expect(await bench.read(handoff)).toMatchObject({ overdueAt: noon });
  });

  test('nothing is overdue that was decided in Salesforce without our having heard', async () => {
    const handoff = await due();
    bench.salesforce.decide(handoff.key, { status: 'Accepted' });
    await breachReview(bench.deps, handoff.id);
    expect(await breachesOf(handoff)).toBe(0);
    expect(bench.told).toEqual([]);
    expect(await bench.read(handoff)).toMatchObject({ state: 'accepted', overdueAt: null });
  });

  test.each([
    ['in time', noon, 0],
    ['too late', noon + 1, 1],
  ])('a decision of HubSpot that settles and was given %s', async (_, at, breaches) => {
    const handoff = await due();
    const decision = aDecision(handoff.id, { at });
    await bench.deps.store.transaction((tx) => tx.decisions.insert(decision));
    await breachReview(bench.deps, handoff.id);
    expect(await breachesOf(handoff)).toBe(breaches);
  });

  test('while Salesforce cannot be asked nothing is said; when it refuses for good, it is said all the same', async () => {
    const handoff = await due();
    await expect(breachReview(salesforceFails('wait'), handoff.id)).rejects.toThrow('no');
    expect(await breachesOf(handoff)).toBe(0);
    await breachReview(salesforceFails('alarm'), handoff.id);
    expect(await breachesOf(handoff)).toBe(1);
  });
});
