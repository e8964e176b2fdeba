import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countsOfReceipt } from '../../../middleware/src/domain/calibration/counts-of-receipt.ts';
import { probability } from '../../../middleware/src/domain/calibration/fit-logistic.ts';
import {
  fitPoints,
  type FitSettings,
  type FittedPoints,
  type PastLead,
  wholePoints,
} from '../../../middleware/src/domain/calibration/fit-points.ts';
import {
  areaUnderCurve,
  precisionAtTopFifth,
} from '../../../middleware/src/domain/calibration/evaluate-ranking.ts';

const settings: FitSettings = { learntShare: 0.7, ridge: 1, leastOfEach: 20, greatestPoints: 30 };

/** What each rule truly adds to the logarithm of the odds. */
const truth = [1.8, 1.1, 0.6, 0.3, 0, -0.5, -1.4];

/** Leads whose rules count at random and that are won as the truth makes them likely. The present model has the rules the wrong way round. */
const population = (size: number, seed: number): PastLead[] => {
  let state = seed;
  const draw = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: size }, (_, decidedAt) => {
    const counts = truth.map(() => Math.floor(draw() * draw() * 4));
    const odds = counts.reduce((sum, count, rule) => sum + count * (truth[rule] ?? 0), -1.5);
    const presentScore = counts.reduce((sum, count, rule) => sum + count * (rule + 1), 0);
    return { decidedAt, isWon: draw() < probability(odds), counts, presentScore };
  });
};

const fitted = (leads: readonly PastLead[]): FittedPoints => {
  const result = fitPoints(leads, settings);
  if ('because' in result) throw new Error(result.because);
  return result;
};

describe.each([1, 7, 2026])('points fitted to a generated population (seed %i)', (seed) => {
  const { points, lostByRounding, fitted: quality, present, learnt, unseen } = fitted(population(4000, seed));

  test('lose less than 0.01 of area by being whole', () => {
    expect(points.every(Number.isInteger)).toBe(true);
    expect(lostByRounding).toBeLessThan(0.01);
  });

  test('come near the truth, the rule that weighs most at 30', () => {
    expect(Math.max(...points)).toBe(30);
    for (const [rule, weight] of truth.entries())
      expect(Math.abs((points[rule] ?? NaN) - (weight / 1.8) * 30)).toBeLessThan(5);
  });

  test('tell later leads apart better than the present model does', () => {
    expect([learnt, unseen]).toEqual([2800, 1200]);
    expect(quality.area).toBeGreaterThan(present.area + 0.05);
    expect(quality.precisionAtTopFifth).toBeGreaterThan(present.precisionAtTopFifth);
  });

  test('are calibrated: of each fifth as many are won as was expected', () => {
    for (const { cases, expected, observed } of quality.calibration) {
      expect(cases).toBeGreaterThanOrEqual(240);
      expect(Math.abs(expected - observed)).toBeLessThan(0.1);
    }
  });
});

test('only earlier leads are learnt from: what happens later changes no points', () => {
  const leads = population(1000, 3);
  const turned = leads.map((lead, index) => (index < 700 ? lead : { ...lead, isWon: !lead.isWon }));
  expect(fitted(turned).points).toEqual(fitted(leads).points);
  expect(fitted(turned).fitted.area).toBeCloseTo(1 - fitted(leads).fitted.area, 10);
});

test('the order in which leads come changes nothing', () => {
  const leads = population(500, 5);
  expect(fitted(leads.toReversed())).toEqual(fitted(leads));
});

test('with too few won or lost leads nothing is fitted, and it is said how many are needed', () => {
  const because = expect.stringMatching(/^At least 20 won and 20 lost leads are needed/);
  expect(fitPoints([], settings)).toEqual({ because });
  expect(
    fitPoints(
      population(500, 1).map((lead) => ({ ...lead, isWon: true })),
      settings,
    ),
  ).toEqual({ because });
});

describe('the area under the curve', () => {
  const leads = fc.array(fc.record({ score: fc.integer({ min: 0, max: 9 }), isTrue: fc.boolean() }));

  test('is the share of pairs in the right order, equal scores by half', () => {
    fc.assert(
      fc.property(leads, (cases) => {
        const won = cases.filter(({ isTrue }) => isTrue);
        const lost = cases.filter(({ isTrue }) => !isTrue);
        const wins = won.flatMap((a) =>
          lost.map((b): number => (a.score === b.score ? 0.5 : Number(a.score > b.score))),
        );
        const expected = wins.reduce((sum, win) => sum + win, 0) / wins.length;
        if (wins.length === 0) expect(areaUnderCurve(cases)).toBeNull();
        else expect(areaUnderCurve(cases)).toBeCloseTo(expected, 12);
      }),
    );
  });
});

test('the precision at the top fifth shares out what lies level at its edge', () => {
  const lead = (score: number, isTrue: boolean) => ({ score, isTrue });
  const low = Array.from({ length: 7 }, () => lead(1, false));
  expect(precisionAtTopFifth([lead(9, true), lead(5, true), lead(5, false), ...low])).toBe(0.75);
  expect(precisionAtTopFifth([])).toBeNull();
});

test('weights become whole points of which the greatest is as told', () => {
  expect(wholePoints([0.5, 2, -1.01, 0.001, -0.001], 30)).toEqual([8, 30, -15, 0, 0]);
  expect(wholePoints([0, 0], 30)).toEqual([0, 0]);
});

test('a rule counts by the points that it holds, after cap and decay', () => {
  const line = (rule: string, points: number) =>
    ({ rule, group: 'g', kind: 'earned', label: '', points }) as const;
  const rules = [
    { key: 'pricing', points: 15 },
    { key: 'competitor', points: -50 },
    { key: 'demo', points: 30 },
  ];
  const lines = [line('pricing', 60), line('pricing', -15), line('pricing', -22.5), line('competitor', -50)];
  expect(countsOfReceipt(rules, { lines })).toEqual([1.5, 1, 0]);
});
