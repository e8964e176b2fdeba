import { describe, expect, test } from '@jest/globals';
import { checkScoring } from '../../../middleware/src/definitions/checks/check-scoring.ts';
import type { Rule } from '../../../middleware/src/definitions/schema/scoring.ts';
import { group, rule } from './build-scoring.ts';
import { findings, model, ofCondition, requirement, rival, size, threshold } from './checked-model.ts';

describe('a condition can be met', () => {
  test.each<[Rule['when'], RegExp]>([
    [{ trait: 'companySize', between: [10, 5] }, /^rules.3.when.between: nothing lies between 10 and 5/],
    [{ trait: 'companySize', atLeast: 5, below: 5 }, /^rules.3.when.below/],
    [{ all: [{ trait: 'country', oneOf: [] }] }, /^rules.3.when.all.0.oneOf/],
    [{ any: [{ not: { trait: 'email', domainOf: [] } }] }, /^rules.3.when.any.0.not.domainOf/],
    [{ trait: 'country', present: false, equals: 'DE' }, /^rules.3.when.present/],
    [{ happened: ['visit'], atLeast: 1, where: { property: 'x', oneOf: [] } }, /^rules.3.when.where.oneOf/],
  ])('%j cannot', (when, complaint) => {
    expect(ofCondition(when)).toEqual([expect.stringMatching(complaint)]);
  });

  test('a threshold can be reached', () => {
    const capped = { rules: [rule({ cap: 30 }), size, rival] };
    const asking = (atLeast: number) => ({
      ...capped,
      requirements: [requirement({ score: 'total', atLeast })],
    });
    expect(findings(asking(50))).toEqual([]);
    expect(findings(asking(51))).toEqual([
      'requirements.0.when.atLeast: can never be reached: the rules give 50 points at most. Lower it, or raise points or caps.',
    ]);
    expect(findings({ ...asking(40), total: { cap: 25 } })).toEqual([
      expect.stringMatching(/give 25 points at most/),
    ]);
    expect(
      findings({ ...capped, requirements: [requirement({ score: 'behavioural', between: [31, 40] })] }),
    ).toEqual([
      expect.stringMatching(/^requirements.0.when.between: can never be reached: the rules give 30/),
    ]);
  });

  test('no more criteria are asked for than there are', () => {
    const requirements = [threshold, requirement({ criteriaMet: { atLeast: 2 } })];
    expect(findings({ requirements })).toEqual([
      expect.stringMatching(/^requirements.1.when.criteriaMet: there are only 1/),
    ]);
  });

  test('a group has room for each of its rules', () => {
    const groups = [group({ cap: 15 }), ...model().groups.slice(1)];
    const [warning, ...others] = checkScoring(
      model({
        groups,
        rules: [rule({ points: 20, label: 'Visit' }), size, rival],
        requirements: [requirement({ score: 'total', atLeast: 20 })],
      }),
    );
    expect(others.filter(({ severity }) => severity !== 'warning')).toEqual([]);
    expect(warning).toMatchObject({
      severity: 'warning',
      path: ['groups', 0, 'cap'],
      message: 'leaves no room for the 20 points of “Visit”. Raise it, or lower the points.',
    });
  });

  test('a floor lies below its cap', () => {
    const groups = [group({ floor: 10, cap: 5 }), ...model().groups.slice(1)];
    expect(findings({ groups, total: { floor: 1, cap: 0 } })).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^groups.0.floor/),
        expect.stringMatching(/^total.floor/),
      ]),
    );
  });
});
