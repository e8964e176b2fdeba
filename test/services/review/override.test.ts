import { expect, test } from '@jest/globals';
import { alertOverride } from '../../../middleware/src/services/review/alert-override.ts';
import { ingestDecision } from '../../../middleware/src/services/review/ingest-decision.ts';
import { overrideStage } from '../../../middleware/src/services/review/override-stage.ts';
import { describeOnDatabases } from '../../support/describe-on-databases.ts';
import { usualEngines } from '../../support/engines.ts';
import { openBench, type Bench } from '../support/bench.ts';

const ines = 'ines.carvalho@fernbank.example';
const tom = 'tom.ashworth@fernbank.example';
const hour = 3_600_000;

describeOnDatabases('a lead is moved backward', usualEngines, (databaseOf) => {
  const decided = (key: string, at: number, change: { status: string; reason?: string }) => ({
    id: key,
    key,
    reason: null,
    detail: null,
    decisionId: null,
    decidedBy: null,
    lastModifiedByName: 'Tom Ashworth',
    lastModifiedByUsername: tom,
    closed: false,
    systemModstamp: at,
    ...change,
  });

  /** A lead on which Tom has decided in Salesforce. */
  const decide = async (bench: Bench, status: string, reason?: string) => {
    const handoff = await bench.handOff();
    const change = reason === undefined ? { status } : { status, reason };
    await ingestDecision(bench.deps, decided(handoff.key, bench.now, change));
    return handoff;
  };

  const move = (bench: Bench, leadId: string, change: Partial<Parameters<typeof overrideStage>[2]> = {}) =>
    overrideStage(bench.deps, leadId, { to: 'mql', reason: 'decided_by_mistake', by: tom, ...change });

  test('from SAL to MQL: the review begins anew, and the trail says who and why', async () => {
    const bench = openBench(databaseOf());
    const handoff = await decide(bench, 'Accepted');
    bench.now += hour;
    const card = await move(bench, handoff.leadId);
    expect(card).toMatchObject({ situation: 'awaiting_review', stage: { label: 'MQL' } });
    const now = await bench.read(handoff);
    expect(now).toMatchObject({ state: 'awaiting', decision: null, deliveredAt: bench.now });
    expect(now.dueAt).toBeGreaterThan(bench.now);
    const trail = await bench.deps.store.reads.audit.ofLead(handoff.leadId);
    expect(trail.find(({ action }) => action === 'override')).toMatchObject({
      actor: 'Tom Ashworth',
      text: 'Moved back to MQL.',
      why: 'Decided by mistake',
      before: { stage: 'sal' },
    });
  });

  test('the old decision, still on the record in Salesforce, is not heard again; a new one is', async () => {
    const bench = openBench(databaseOf());
    const handoff = await decide(bench, 'Accepted');
    const [first] = await bench.deps.store.transaction((tx) => tx.decisions.ofHandoff(handoff.id));
    await move(bench, handoff.leadId);
    const echo = {
      ...decided(handoff.key, bench.now + 5_000, { status: 'Accepted' }),
      decisionId: first?.id ?? '',
    };
    await ingestDecision(bench.deps, echo);
    expect((await bench.read(handoff)).state).toBe('awaiting');
    await ingestDecision(bench.deps, decided(handoff.key, bench.now + 9_000, { status: 'Accepted' }));
    expect((await bench.read(handoff)).state).toBe('accepted');
  });

  test('from Disqualified to lead: only RevOps can, and the lead may qualify again', async () => {
    const bench = openBench(databaseOf());
    const handoff = await decide(bench, 'Disqualified', 'competitor');
    const back = { to: 'lead' };
    await expect(move(bench, handoff.leadId, back)).rejects.toMatchObject({
      code: 'unprocessable',
      message: 'Only revenue operations can move a lead from Disqualified to Lead, not sales.',
    });
    const card = await move(bench, handoff.leadId, { ...back, by: ines });
    expect(card).toMatchObject({ stage: { label: 'Lead' }, status: 'Open' });
    expect((await bench.deps.store.reads.leads.find(handoff.leadId))?.reason).toBeNull();
  });

  test('an MQL handed off by mistake goes back without a decision of the rep', async () => {
    const bench = openBench(databaseOf());
    const handoff = await bench.handOff();
    await move(bench, handoff.leadId, { to: 'lead', by: ines });
    expect(await bench.read(handoff)).toMatchObject({ state: 'closed', decision: null });
  });

  test.each([
    [
      'somebody whom the agreement does not know',
      { by: 'pia@partner.example' },
      /no active person of people.yaml/,
    ],
    ['a reason that is no reason for an override', { reason: 'no_budget' }, /not a reason for an override/],
    ['a stage that cannot be reached', { to: 'closed_won' }, /A lead cannot go from SAL to Closed Won/],
    ['a move that is a regular decision', { to: 'recycled' }, /made by a decision on the handoff/],
  ])('%s: refused, nothing changes', async (_what, change, message) => {
    const bench = openBench(databaseOf());
    const handoff = await decide(bench, 'Accepted');
    await expect(move(bench, handoff.leadId, change)).rejects.toThrow(message);
    expect((await bench.read(handoff)).state).toBe('accepted');
    expect(await bench.actionsOf(handoff)).not.toContain('override');
  });

  test('the people whom the agreement names are alerted, once however often the job runs', async () => {
    const bench = openBench(databaseOf());
    const handoff = await decide(bench, 'Accepted');
    await move(bench, handoff.leadId);
    const trail = await bench.deps.store.reads.audit.ofLead(handoff.leadId);
    const { after } = trail.find(({ action }) => action === 'override') ?? {};
    const { override } = after as { override: string };
    await alertOverride(bench.deps, `${handoff.leadId}/${override}`);
    await alertOverride(bench.deps, `${handoff.leadId}/${override}`);
    expect(bench.told).toMatchObject([
      {
        to: { name: 'Inês Carvalho' },
        lines: ['Tom Ashworth: Moved back to MQL.', 'Reason: Decided by mistake.'],
      },
    ]);
  });
});
