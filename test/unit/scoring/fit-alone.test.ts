import { describe, expect, test } from '@jest/globals';
import { checkScoring } from '../../../middleware/src/definitions/checks/check-scoring.ts';
import type { ScoreCondition } from '../../../middleware/src/definitions/schema/condition.ts';
import { named, rule, scoring } from './build-scoring.ts';

const rules = [
  rule(),
  rule({ key: 'size', group: 'fit', points: 20, when: { trait: 'companySize', atLeast: 50 } }),
  rule({ key: 'rival', group: 'negative', points: -10, when: { trait: 'rival', present: true } }),
];
const steps = [{ ...named('a'), atLeast: 20 }, named('b')];
const bands = [{ ...named('grade'), of: 'fit' as const, steps }];

/** What is said of a model in which 20 points for fit can be had, with these requirements. */
const findings = (...conditions: ScoreCondition[]) =>
  checkScoring(
    scoring({ rules, bands, requirements: conditions.map((when, n) => ({ ...named(`needs_${n}`), when })) }),
  );
const low: ScoreCondition = { score: 'total', atLeast: 20 };
const behaviour: ScoreCondition = { score: 'behavioural', atLeast: 10 };

describe('a threshold that fit alone reaches', () => {
  test('is a warning', () => {
    expect(findings(low)).toEqual([
      expect.objectContaining({
        severity: 'warning',
        path: ['requirements', 0, 'when', 'atLeast'],
        message: expect.stringMatching(/^fit alone can reach 20 points/),
      }),
    ]);
  });

  test.each<[string, ScoreCondition]>([
    ['behaviour that is only one of two ways', { any: [behaviour, low] }],
    ['a step of fit', { band: 'grade', oneOf: ['a'] }],
    ['not to be below it', { not: { score: 'total', below: 20 } }],
  ])('is found behind %s', (_, when) => {
    expect(findings(when)).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/^fit alone/) }),
    ]);
  });

  test.each<[string, ScoreCondition]>([
    ['a minimum of behaviour', behaviour],
    ['something that the lead must have done', { happened: ['visit'], atLeast: 1 }],
    ['a part of the score that behaviour alone gives', { not: { score: 'behavioural', below: 1 } }],
  ])('is fine with %s beside it', (_, beside) => {
    expect(findings(low, beside)).toEqual([]);
  });
});
