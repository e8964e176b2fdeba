import { beforeAll, expect, test } from '@jest/globals';
import type { ImportRequest } from '@treaty/contract/import';
import { readCalibration } from '../../../middleware/src/services/calibration/read-calibration.ts';
import { importHistory } from '../../../middleware/src/services/import/import-history.ts';
import { processImport } from '../../../middleware/src/services/import/process-import.ts';
import { describeOnScoreHouses } from '../scoring/describe-on-score-houses.ts';
import type { ScoreHouse } from '../scoring/score-house.ts';

describeOnScoreHouses('importing the history of another system', (houseOf) => {
  let house: ScoreHouse;
  const bring = (request: ImportRequest) => importHistory(house.deps, request);
  const leadBy = async (email: string) => (await house.deps.store.reads.leads.findByEmail(email))[0];
  beforeAll(() => {
    house = houseOf();
  });

  test('a lead is made once, in the stage that it had, with its traits and its score, and no CRM is told', async () => {
    const request: ImportRequest = {
      kind: 'leads',
      rows: [
        {
          email: 'Ada@northwind.example',
          stage: 'closed_won',
          fields: { company: 'Northwind', company_size: '400', industry: 'Technology' },
        },
      ],
    };
    expect(await bring(request)).toEqual({ stored: 1, known: 0, refused: [] });
    expect(await bring(request)).toEqual({ stored: 0, known: 1, refused: [] });
    const lead = await leadBy('ada@northwind.example');
    expect(lead).toMatchObject({
      stage: 'closed_won',
      status: 'customer',
      facts: { company: 'Northwind' },
      traits: { companySize: 400, industry: 'technology' },
    });
    expect(lead?.receipt?.fit).toBeGreaterThan(0);
    expect(await house.takeJobs()).toEqual([]);
  });

  test('a row with an unknown stage, field or value leaves no trace, and the others are stored', async () => {
    const { stored, refused } = await bring({
      kind: 'leads',
      rows: [
        { email: 'one@x.example', stage: 'mql' },
        { email: 'two@x.example', fields: { shoe_size: '43' } },
        { email: 'three@x.example', fields: { industry: 'Alchemy', company_size: 'many' } },
        { email: 'four@x.example' },
      ],
    });
    expect(stored).toBe(1);
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([
      [0, expect.stringMatching(/^“mql” is not a stage that can be imported; these can: subscriber, lead/)],
      [1, expect.stringMatching(/^“shoe_size” is not an importable field. Importable fields: company,/)],
      [2, expect.stringMatching(/“Alchemy” is not a value of Industry: expected one of .*“many” is not/)],
    ]);
    expect(await leadBy('three@x.example')).toBeUndefined();
  });

  test('activities are stored once and scored by jobs; a type that is not in the agreement is refused', async () => {
    const activity = { email: 'four@x.example', occurredAt: '2026-01-15T09:00:00.000Z' };
    const request: ImportRequest = {
      kind: 'activities',
      rows: [
        { ...activity, type: 'demo_request', sourceKey: 'a' },
        { ...activity, type: 'demo_request', sourceKey: 'a' },
        { ...activity, type: 'handstand', sourceKey: 'b' },
        { ...activity, type: 'demo_request' },
      ],
    };
    expect(await bring(request)).toEqual({
      stored: 1,
      known: 1,
      refused: [
        { row: 2, reason: expect.stringContaining('“handstand” is not an activity type') },
        { row: 3, reason: 'An imported activity needs a source key.' },
      ],
    });
    const [job] = await house.takeJobs();
    expect(job).toMatch(/^process-import /);
    await processImport(house.deps, job?.split(' ')[1] ?? '');
    const lead = await leadBy('four@x.example');
    expect(await house.deps.store.reads.activities.ofLead(lead?.id ?? '')).toHaveLength(1);
  });

  test('an outcome counts in the calibration with the score of the day on which the lead was passed to sales', async () => {
    const at = '2026-03-01T00:00:00.000Z';
    const won = { email: 'four@x.example', outcome: 'won' as const };
    expect(
      await bring({
        kind: 'outcomes',
        rows: [
          { ...won, at, passedAt: '2026-01-16T00:00:00.000Z' },
          { ...won, at },
          { ...won, at, passedAt: '2026-04-01T00:00:00.000Z' },
          { ...won, email: 'nobody@x.example', at },
          { ...won, at: '2999-01-01T00:00:00.000Z' },
        ],
      }),
    ).toEqual({
      stored: 1,
      known: 0,
      refused: [
        { row: 1, reason: expect.stringContaining('never handed off to sales here') },
        { row: 2, reason: expect.stringContaining('after its deal had ended') },
        { row: 3, reason: expect.stringContaining('No lead has the email address nobody@x.example') },
        { row: 4, reason: expect.stringContaining('in the future') },
      ],
    });
    expect((await readCalibration(house.deps)).threshold).toMatchObject({ proposed: 30, dealsUsed: 1 });
  });
});
