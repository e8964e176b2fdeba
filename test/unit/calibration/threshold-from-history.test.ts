import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ScoredOutcome } from '../../../middleware/src/domain/calibration/decided-lead.ts';
import {
  evaluateThreshold,
  nearestRank,
  neighbouringThresholds,
  thresholdFromHistory,
} from '../../../middleware/src/domain/calibration/threshold-from-history.ts';

const aLead = (score: number, change: Partial<ScoredOutcome> = {}): ScoredOutcome => ({
  score,
  outcome: null,
  isAccepted: null,
  decidedAt: 0,
  ...change,
});
const won = (score: number): ScoredOutcome => aLead(score, { outcome: 'won' });
const lost = (score: number): ScoredOutcome => aLead(score, { outcome: 'lost' });
const accepted = (score: number): ScoredOutcome => aLead(score, { isAccepted: true });

describe('the threshold that history proposes', () => {
  test('is the score that one of four won deals does not exceed', () => {
    expect(thresholdFromHistory([80, 50, 70, 60])).toEqual({ proposed: 50, dealsUsed: 4 });
    expect(thresholdFromHistory([80, 50, 70, 60, 90])).toEqual({ proposed: 60, dealsUsed: 5 });
  });

  test('rests on the last 200 won deals, however many there were before', () => {
    const scores = [
      ...Array.from({ length: 200 }, (_, index) => 100 - (index % 4)),
      ...Array.from({ length: 500 }, () => 1),
    ];
    expect(thresholdFromHistory(scores)).toEqual({ proposed: 97, dealsUsed: 200 });
  });

  test('is nothing while no deal was won', () => {
    expect(thresholdFromHistory([])).toEqual({ proposed: null, dealsUsed: 0 });
  });

  test('is always a score that was had, with at least a quarter of the deals at or below it, and less than a quarter below', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 300 }), (scores) => {
        const at = nearestRank(scores, 25) ?? NaN;
        expect(scores).toContain(at);
        expect(scores.filter((score) => score <= at).length).toBeGreaterThanOrEqual(scores.length / 4);
        expect(scores.filter((score) => score < at).length).toBeLessThan(scores.length / 4);
      }),
    );
  });
});

describe('what a threshold would have given', () => {
  test('counts as right what sales accepted or what was won, and finds won leads among all that were won', () => {
    const leads = [won(60), lost(70), accepted(50), won(30), lost(20)];
    expect(evaluateThreshold(leads, 50)).toEqual({
      threshold: 50,
      qualified: 3,
      precision: 2 / 3,
      recall: 1 / 2,
    });
  });

  test('has no precision when nobody qualifies, and no recall when nobody was won', () => {
    expect(evaluateThreshold([lost(10)], 50)).toEqual({
      threshold: 50,
      qualified: 0,
      precision: null,
      recall: null,
    });
  });

  test('a lower threshold never qualifies fewer leads nor finds fewer won ones', () => {
    const lead = fc.record({ score: fc.integer({ min: 0, max: 100 }), isWon: fc.boolean() });
    fc.assert(
      fc.property(fc.array(lead), fc.nat(100), fc.nat(20), (drawn, threshold, less) => {
        const leads = drawn.map(({ score, isWon }) => (isWon ? won(score) : lost(score)));
        const high = evaluateThreshold(leads, threshold);
        const low = evaluateThreshold(leads, threshold - less);
        expect(low.qualified).toBeGreaterThanOrEqual(high.qualified);
        expect(low.recall ?? 0).toBeGreaterThanOrEqual(high.recall ?? 0);
      }),
    );
  });
});

test('the neighbours lie in steps around the proposed threshold, with the present one among them', () => {
  const settings = { deals: 200, percentile: 25, step: 5, neighbours: 2 };
  expect(neighbouringThresholds(47, 50, settings)).toEqual([37, 42, 47, 50, 52, 57]);
  expect(neighbouringThresholds(null, 50, settings)).toEqual([40, 45, 50, 55, 60]);
  expect(neighbouringThresholds(null, null, settings)).toEqual([]);
});
