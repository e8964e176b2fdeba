import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from '@jest/globals';
import type { RecordedDecision } from '../../../middleware/src/domain/review/decision.ts';
import { createHandoffPoll } from '../../../middleware/src/services/review/poll-handoffs.ts';
import type { Dependencies } from '../../../middleware/src/services/ports/dependencies.ts';
import { ingestDecision } from '../../../middleware/src/services/review/ingest-decision.ts';
import { finalizeDecision } from '../../../middleware/src/services/review/finalize-decision.ts';
import type { Handoff } from '../../../middleware/src/domain/handoff/handoff.ts';
import { writeHandoff } from '../../../middleware/src/services/sync/write-handoff.ts';
import { describeOnDatabases } from '../../support/describe-on-databases.ts';
import { usualEngines } from '../../support/engines.ts';
import { aDecision } from '../../adapters/postgres/rows.ts';
import { noon } from '../../unit/support/a-lead.ts';
import { openBench, type Bench } from '../support/bench.ts';

const accepted = { status: 'Accepted' };
const rejected = { status: 'Disqualified', reason: 'competitor' };

describeOnDatabases('hearing what reps decide', usualEngines, (databaseOf) => {
  let bench: Bench;
  beforeEach(() => {
    bench = openBench(databaseOf());
  });
  const settling = async (
    handoffId: string,
    change: Partial<RecordedDecision> = {},
  ): Promise<RecordedDecision> => {
    const decision = aDecision(handoffId, { kind: 'accepted', reason: null, detail: null, ...change });
    await bench.deps.store.transaction((tx) => tx.decisions.insert(decision));
    return decision;
  };
  /** Writes on the record of a handoff as it was read, when it is not known what the record holds. */
  const write = (handoff: Handoff) =>
    writeHandoff(bench.deps, { handoff, record: { object: 'Lead', id: '00Q1' }, card: null }, null);
  const hear = (key: string, deps: Dependencies = bench.deps) => {
    const record = bench.salesforce.records.get(key);
    if (record === undefined) throw new Error(`no record ${key}`);
    return ingestDecision(deps, record);
  };

  test('what Salesforce stamped in the second of HubSpot’s decision came after it, in the second before, before it', async () => {
    const [same, before] = [await bench.handOff(), await bench.handOff()];
    for (const { id } of [same, before]) await settling(id, { at: noon + 2900 });
    bench.salesforce.decide(same.key, { ...rejected, systemModstamp: noon + 2000 });
    bench.salesforce.decide(before.key, { ...rejected, systemModstamp: noon + 1000 });
    for (const { key } of [same, before]) await hear(key);
    expect(await bench.read(same)).toMatchObject({ state: 'awaiting' });
    expect(await bench.read(before)).toMatchObject({ state: 'closed', decision: { reason: 'competitor' } });
  });

  test('Salesforce counts whole seconds: what was decided in the second of the delivery came after it', async () => {
    const handoff = await bench.handOff({ deliveredAt: noon + 600 });
    bench.salesforce.decide(handoff.key, { ...accepted, systemModstamp: noon });
    await hear(handoff.key);
    expect((await bench.read(handoff)).decision).toMatchObject({ at: noon + 600 });
  });

  test('the same record read twice, or by two at once, is one decision', async () => {
    const handoff = await bench.handOff();
    bench.salesforce.decide(handoff.key, accepted);
    await Promise.all([hear(handoff.key), hear(handoff.key), hear(handoff.key)]);
    await hear(handoff.key);
    expect(await bench.actionsOf(handoff)).toEqual(['accepted']);
    expect(await bench.deps.store.reads.decisions.ofHandoff(handoff.id)).toHaveLength(1);
  });

  test.each(['open', 'quarantined'] as const)(
    'a decision on a handoff that is %s is read again later',
    async (state) => {
      const handoff = await bench.handOff({ state });
      bench.salesforce.decide(handoff.key, accepted);
      expect(await hear(handoff.key)).toBe('not_yet');
    },
  );

  test('a record that makes trouble keeps no other from being heard, and is read again', async () => {
    const [bad, good] = [await bench.handOff(), await bench.handOff()];
    bench.salesforce.decide(bad.key, { ...accepted, systemModstamp: noon - 5000 });
    bench.salesforce.decide(good.key, { ...accepted, systemModstamp: noon });
    const ids = ['not an id'];
    const pollHandoffs = createHandoffPoll();
    await pollHandoffs({ ...bench.deps, ids: { uuid: () => ids.shift() ?? randomUUID() } });
    expect(await bench.read(good)).toMatchObject({ state: 'accepted' });
    expect(await bench.read(bad)).toMatchObject({ state: 'awaiting' });
    expect(bench.logged).toContain('a decision could not be processed; it is read again');

    await pollHandoffs(bench.deps);
    expect(await bench.read(bad)).toMatchObject({ state: 'accepted' });
  });

  test('a decision that cannot be heard yet holds up no poll and is heard when its handoff is delivered, also after a restart', async () => {
    const early = await bench.handOff({ state: 'open' });
    bench.salesforce.decide(early.key, { ...accepted, systemModstamp: noon });
    const later = await bench.handOff();
    bench.salesforce.decide(later.key, { ...accepted, systemModstamp: noon + 3_600_000 });
    await createHandoffPoll()(bench.deps);
    expect(await bench.deps.store.reads.pollWatermark()).toBe(noon + 3_600_000);
    expect(await bench.deps.store.reads.recordsToReadAgain(10)).toContain(early.key);

    const found = await bench.read(early);
    await bench.deps.store.transaction((tx) =>
      tx.handoffs.save({ ...found, state: 'awaiting', deliveredAt: noon }),
    );
    await createHandoffPoll()(bench.deps);
    expect(await bench.read(early)).toMatchObject({ state: 'accepted' });
    expect(await bench.deps.store.reads.recordsToReadAgain(10)).not.toContain(early.key);
  });

  test('a change that becomes visible ten minutes after its stamp is heard within a minute', async () => {
    const pollHandoffs = createHandoffPoll();
    const [late, first] = [await bench.handOff(), await bench.handOff()];
    bench.salesforce.decide(first.key, { ...accepted, systemModstamp: noon + 7_200_000 });
    await pollHandoffs(bench.deps);
    bench.salesforce.decide(late.key, { ...accepted, systemModstamp: noon + 7_200_000 - 600_000 });
    const wall = bench.deps.clock.wall();
    await pollHandoffs({ ...bench.deps, clock: { ...bench.deps.clock, wall: () => wall + 60_000 } });
    expect(await bench.read(late)).toMatchObject({ state: 'accepted' });
  });

  test('a decision that has become impossible while it settled is refused, not tried for ever', async () => {
    const handoff = await bench.handOff({ state: 'closed' });
    const { id } = await settling(handoff.id);
    await finalizeDecision(bench.deps, id);
    expect(await bench.deps.store.reads.decisions.find(id)).toMatchObject({ standing: 'refused' });
    expect(await bench.actionsOf(handoff)).toEqual(['verdict_refused']);
  });

  test('a refused decision is taken back on the record, so that the rep can decide again', async () => {
    const handoff = await bench.handOff();
    await settling(handoff.id, { at: noon });
    bench.salesforce.decide(handoff.key, { ...rejected, systemModstamp: noon + 9000 });
    await hear(handoff.key);
    expect(await write(handoff)).not.toBe('decided');
    expect(bench.salesforce.records.get(handoff.key)).toMatchObject({
      status: 'MQL: Awaiting Review',
      reason: null,
    });
  });

  test('a decision that was heard while its record is renewed is not taken back', async () => {
    const stale = await bench.handOff();
    bench.salesforce.decide(stale.key, accepted);
    await hear(stale.key);
    await write(stale);
    expect(bench.salesforce.records.get(stale.key)).toMatchObject({ status: 'Accepted' });
  });

  test('a decision that nobody has heard is heard before its record is written', async () => {
    const handoff = await bench.handOff();
    bench.salesforce.decide(handoff.key, accepted);
    expect(await write(handoff)).toBe('decided');
    expect(await bench.read(handoff)).toMatchObject({ state: 'accepted' });
    expect(bench.salesforce.written).toEqual([]);
  });
});
