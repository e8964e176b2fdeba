import { beforeAll, expect, test } from '@jest/globals';
import type { Handoff } from '../../../middleware/src/domain/handoff/handoff.ts';
import { handoffName } from '../../../middleware/src/domain/sync/record-names.ts';
import { handOffLead } from '../../../middleware/src/services/handoff/hand-off-lead.ts';
import { retryNotification } from '../../../middleware/src/services/handoff/retry-notification.ts';
import { ExternalError } from '../../../middleware/src/services/ports/external-error.ts';
import { syncSalesforce } from '../../../middleware/src/services/sync/sync-salesforce.ts';
import { describeOnDatabases } from '../../support/describe-on-databases.ts';
import { bothEngines } from '../../support/engines.ts';
import { noon } from '../../unit/support/a-lead.ts';
import { openBench, type Bench } from '../support/bench.ts';

const record = { object: 'Lead', id: '00Q1' } as const;
const atCrm = { state: 'open', lastStep: 'crm', notifiedAt: null, deliveredAt: null, dueAt: null } as const;

describeOnDatabases('what happens at the same time as a handoff', bothEngines, (databaseOf) => {
  let bench: Bench;
  beforeAll(() => {
    bench = openBench(databaseOf());
  });

  /** What the jobs of a handoff do, one after the other. */
  const deliver = async ({ id, leadId }: Handoff): Promise<void> => {
    await handOffLead(bench.deps, id);
    await syncSalesforce(bench.deps, leadId);
    await handOffLead(bench.deps, id);
    await syncSalesforce(bench.deps, leadId);
  };

  test('the clock of a rep who cannot be told yet runs, and the rep is told later', async () => {
    const handoff = await bench.handOff(atCrm, { salesforce: record });
    const notify = {
      send: () => Promise.reject(new ExternalError('slack', 'wait', '503', { message: 'no' })),
    };
    await handOffLead({ ...bench.deps, notify }, handoff.id);
    await retryNotification(bench.deps, handoff.id);
    expect(await bench.read(handoff)).toMatchObject({
      state: 'awaiting',
      lastStep: 'clock',
      notifiedAt: noon,
    });
    expect(await bench.actionsOf(handoff)).toEqual(['notification_failed', 'clock', 'notification']);
  });

  test('the clock starts while the rep is being told: both steps are done', async () => {
    const handoff = await bench.handOff(atCrm, { salesforce: record });
    const silent = {
      send: () => Promise.reject(new ExternalError('slack', 'wait', '503', { message: 'no' })),
    };
    const send = () => handOffLead({ ...bench.deps, notify: silent }, handoff.id);
    await retryNotification({ ...bench.deps, notify: { send } }, handoff.id);
    expect(await bench.read(handoff)).toMatchObject({
      state: 'awaiting',
      lastStep: 'clock',
      notifiedAt: noon,
    });
  });

  test('a rep who decides before the step is noted is not overwritten when the step is done again', async () => {
    const handoff = await bench.handOff({ ...atCrm, lastStep: 'routing' });
    const { store } = bench.deps;
    await store.transaction((tx) => tx.writtenRecords.begin(handoff.leadId, [handoffName(handoff.key)]));
    bench.salesforce.decide(handoff.key, { status: 'Accepted' });
    await deliver(handoff);
    expect(bench.salesforce.records.get(handoff.key)).toMatchObject({ status: 'Accepted' });
    expect(await bench.read(handoff)).toMatchObject({ state: 'accepted', lastStep: 'clock' });
  });

  test('data that go missing while they are checked hold the lead', async () => {
    const handoff = await bench.handOff({ ...atCrm, lastStep: 'trigger' });
    let looked = 0;
    const point = (name: string): void => {
      if (name === 'hand-off.validation.effect') looked += 1;
    };
    const { store } = bench.deps;
    const lead = await store.reads.leads.find(handoff.leadId);
    const removed = { ...bench.deps, faults: { point } };
    const slow = {
      ...removed,
      store: {
        ...store,
        transaction: async <T>(work: Parameters<typeof store.transaction<T>>[0]): Promise<T> => {
          if (looked === 1 && lead !== null) {
            looked += 1;
            await store.transaction((tx) => tx.leads.save({ ...lead, facts: {} }));
          }
          return store.transaction(work);
        },
      },
    };
    await handOffLead(slow, handoff.id);
    expect(await bench.read(handoff)).toMatchObject({ state: 'open', lastStep: 'trigger' });
    await handOffLead(bench.deps, handoff.id);
    expect(await bench.read(handoff)).toMatchObject({ state: 'quarantined', lastStep: 'trigger' });
  });

  test('a cycle whose end Salesforce was not told of is closed there before the next one appears', async () => {
    const first = await bench.handOff({ state: 'closed', decision: null });
    bench.salesforce.decide(first.key, { status: 'MQL: Awaiting Review' });
    const { store } = bench.deps;
    const decision = {
      decisionId: first.id,
      kind: 'rejected',
      system: 'hubspot',
      by: 'Grace',
      at: noon,
      status: 'recycled',
      reason: 'no_budget',
      detail: null,
    } as const;
    const second = { ...first, ...atCrm, id: first.leadId, cycle: 2, key: `${first.leadId}:2` };
    await store.transaction(async (tx) => {
      await tx.handoffs.save({ ...first, decision });
      await tx.handoffs.insert({ ...second, lastStep: 'routing' });
    });
    await deliver(second);
    expect(bench.salesforce.written.filter(({ key }) => key === first.key)).toMatchObject([
      { status: 'Recycled', reason: 'no_budget', closed: true },
    ]);
    expect(await bench.read(second)).toMatchObject({ state: 'awaiting' });
  });

  test('two jobs of one handoff at once take every step once', async () => {
    const handoff = await bench.handOff({ ...atCrm, lastStep: 'trigger' });
    await Promise.all([1, 2, 3].map(() => deliver(handoff)));
    await deliver(handoff);
    expect(await bench.read(handoff)).toMatchObject({ state: 'awaiting', lastStep: 'clock' });
    const actions = await bench.actionsOf(handoff);
    expect(actions.toSorted()).toEqual(
      ['clock', 'crm', 'enrichment', 'notification', 'routing', 'validation'].toSorted(),
    );
  });
});
