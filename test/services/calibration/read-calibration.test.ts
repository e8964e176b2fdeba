import { beforeAll, expect, test } from '@jest/globals';
import type { Outcome } from '../../../middleware/src/domain/calibration/decided-lead.ts';
import { readCalibration } from '../../../middleware/src/services/calibration/read-calibration.ts';
import { describeOnScoreHouses } from '../scoring/describe-on-score-houses.ts';
import type { ScoreHouse } from '../scoring/score-house.ts';

const day = 86_400_000;

describeOnScoreHouses('what history says about the threshold', (houseOf) => {
  let house: ScoreHouse;
  const end = (leadId: string, outcome: Outcome, passedAt: number | null = null): Promise<void> =>
    house.deps.store.transaction((tx) =>
      tx.outcomes.save([{ leadId, outcome, at: house.clock.now(), passedAt }]),
    );
  /** A lead that was passed to sales with a score that was frozen then. */
  const passed = async (total: number, kind: 'accepted' | 'rejected' | null, cycle = 1): Promise<string> => {
    const { id } = await house.meet();
    await pass(id, { total, kind, cycle });
    return id;
  };
  const pass = async (
    id: string,
    { total, kind, cycle }: { total: number; kind: string | null; cycle: number },
  ) => {
    const decision = kind === null ? 'null' : `'{"kind":"${kind}","at":${house.clock.now()}}'`;
    await house.run(`insert into handoff (id, lead_id, cycle, key, state, last_step, problems, receipt, started_at, decision)
      values (gen_random_uuid(), '${id}', ${cycle}, '${id}:${cycle}', 'closed', 'clock', '[]', '{"total":${total}}', now(), ${decision})`);
  };
  beforeAll(() => {
    house = houseOf();
  });

  test('before anything was decided the present threshold stands alone', async () => {
    const { threshold } = await readCalibration(house.deps);
    expect(threshold).toMatchObject({ proposed: null, present: 50, dealsUsed: 0, leads: 0 });
    expect(threshold.thresholds.find(({ isPresent }) => isPresent)).toMatchObject({
      threshold: 50,
      qualified: 0,
      precision: null,
      recall: null,
    });
  });

  test('the score of a won deal is the one frozen when it was first passed to sales', async () => {
    const id = await passed(60, 'rejected');
    await pass(id, { total: 90, kind: 'accepted', cycle: 2 });
    await end(id, 'won');
    const { threshold } = await readCalibration(house.deps);
    expect(threshold).toMatchObject({ proposed: 60, dealsUsed: 1, leads: 1, recomputed: 0 });
  });

  test('a deal of another system is scored as of the day on which it was passed to sales', async () => {
    const { id } = await house.meet();
    await house.act(id, 'demo_request', 10 * day);
    await house.act(id, 'pricing_page_visit', 2 * day);
    await end(id, 'won', house.clock.now() - 5 * day);
    const { threshold } = await readCalibration(house.deps);
    expect(threshold).toMatchObject({ proposed: 30, dealsUsed: 2, leads: 2, recomputed: 1 });
  });

  test('accepted, rejected and lost leads tell the precision, a lead that is still with a rep tells nothing', async () => {
    await passed(55, 'accepted');
    await passed(65, 'rejected');
    await passed(80, null);
    await end(await passed(52, 'accepted'), 'lost');
    const { threshold } = await readCalibration(house.deps);
    expect(threshold.leads).toBe(5);
    expect(threshold.thresholds.find(({ isPresent }) => isPresent)).toEqual({
      threshold: 50,
      isProposed: false,
      isPresent: true,
      qualified: 4,
      precision: 3 / 4,
      recall: 1 / 2,
    });
  });

  test('with few won and lost leads there are no weights, and it is said why', async () => {
    const { weights, noWeightsBecause } = await readCalibration(house.deps);
    expect(weights).toBeNull();
    expect(noWeightsBecause).toMatch(/^At least 20 won and 20 lost leads are needed/);
  });

  test('what is told of a lead later replaces what was told before', async () => {
    const id = await passed(10, 'accepted');
    await end(id, 'won');
    await end(id, 'lost');
    expect((await readCalibration(house.deps)).threshold.dealsUsed).toBe(2);
  });

  test('a rule that tells won leads from lost ones is proposed the most points, and the fit is judged on later leads', async () => {
    await house.run(`
      with many as (
        insert into lead (id, facts, traits, enriched_traits, stage, status, cycle, created_at, updated_at)
        select gen_random_uuid(), '{}', '{}', '{}', 'lead', 'open', 0, now(), now() from generate_series(1, 400)
        returning id
      ), numbered as (
        select id, row_number() over (order by id) as n from many
      ), acts as (
        insert into activity (id, lead_id, type, occurred_at, occurred_at_assumed, properties, received_at)
        select id::text, id, case when n % 2 = 0 then 'demo_request' else 'whitepaper_download' end, '2026-01-01', false, '{}', now() from numbered
      )
      insert into outcome (lead_id, outcome, at, passed_at)
      select id, case when (n % 2 = 0) = (n % 10 < 8) then 'won' else 'lost' end,
        '2026-03-01'::timestamptz + n * interval '1 hour', '2026-01-02' from numbered`);
    const { weights, noWeightsBecause } = await readCalibration(house.deps);
    expect(noWeightsBecause).toBeNull();
    const proposed = new Map(weights?.rules.map(({ rule, proposed: points }) => [rule, points]));
    expect(proposed.get('demo')).toBe(Math.max(...proposed.values()));
    expect(proposed.get('whitepaper')).toBeLessThan(0);
    expect((weights?.learnt ?? 0) + (weights?.unseen ?? 0)).toBeGreaterThanOrEqual(400);
    expect(weights?.fitted.area).toBeGreaterThan(0.7);
    expect(Math.abs(weights?.lostByRounding ?? NaN)).toBeLessThan(0.01);
  });
});
