import { describe, expect, test } from '@jest/globals';
import { checkScoring } from '../../../middleware/src/definitions/checks/check-scoring.ts';
import type { Rule } from '../../../middleware/src/definitions/schema/scoring.ts';
import { named, rule } from './build-scoring.ts';
import { findings, model, ofRule, requirement, rival, size } from './checked-model.ts';
import { shippedScoring } from './shipped-scoring.ts';

describe('a model without a fault', () => {
  test('is what ships', () => {
    expect(checkScoring(shippedScoring)).toEqual([]);
  });

  test('may have a matrix in the place of a threshold', () => {
    const cell = [{ score: 'fit' as const, atLeast: 20 }, { score: 'behavioural' as const, atLeast: 10 }]; // prettier-ignore
    const matrix = requirement({ any: [{ all: cell }] });
    expect(findings({ requirements: [matrix] })).toEqual([]);
  });

  test('may let a criterion stand beside the threshold: whoever meets it has points', () => {
    const either = requirement({
      any: [
        { score: 'total', atLeast: 40 },
        { all: [{ criteriaMet: { atLeast: 1 } }, { score: 'behavioural', atLeast: 10 }] },
      ],
    });
    const alone = requirement({ any: [{ score: 'total', atLeast: 40 }, { criteriaMet: { atLeast: 1 } }] });
    expect(findings({ requirements: [either] })).toEqual([]);
    expect(findings({ requirements: [alone] })).not.toContainEqual(
      expect.stringMatching(/without any points/),
    );
  });
});

describe('a model has four parts', () => {
  test.each([
    [
      'criteria with points',
      { rules: [rival], criteria: [], requirements: [requirement({ score: 'negative', atLeast: -5 })] },
      /needs criteria with points/,
    ],
    ['negative points', { rules: [rule(), size] }, /needs negative points/],
    ['a threshold', { requirements: [] }, /^requirements: .* needs a threshold/],
    [
      'a threshold, not only criteria',
      { requirements: [requirement({ criteriaMet: { atLeast: 1 } })] },
      /needs a threshold/,
    ],
    [
      'a threshold that not every lead passes',
      { requirements: [requirement({ score: 'total', atLeast: 0 })] },
      /^requirements: a lead without any points meets them all\. .* needs a threshold/,
    ],
    [
      'a threshold, not only an upper limit',
      { requirements: [requirement({ score: 'total', below: 50 })] },
      /^requirements: a lead without any points/,
    ],
    ['decay', { groups: model().groups.map((one) => ({ ...one, decays: false })) }, /^decay: nothing decays/],
  ])('%s', (_, given, complaint) => {
    expect(findings(given)).toContainEqual(expect.stringMatching(complaint));
  });
});

describe('every name leads somewhere', () => {
  const market = { trait: 'country', oneOf: 'market' } as const;

  test('groups, lists and criteria exist', () => {
    const resets = [{ ...named('again'), on: ['recycled'], groups: ['behaviour', 'nowhere'] }];
    const exclusions = [{ ...named('out'), when: { not: { trait: 'email', domainOf: 'rivals' } } }];
    const rules = [
      rule({ key: 'lost', group: 'elsewhere' }),
      rule(),
      size,
      rival,
      rule({ key: 'new', group: 'fit', when: market }),
    ];
    expect(findings({ rules, resets, exclusions, criteria: ['size', 'sise'] })).toEqual([
      'rules.0.group: there is no group “elsewhere”. Correct it, or add it to scoring.yaml.',
      'resets.0.groups.1: there is no group “nowhere”. Correct it, or add it to scoring.yaml.',
      'rules.4.when.oneOf: there is no list “market”. Correct it, or add it to scoring.yaml.',
      'exclusions.0.when.not.domainOf: there is no list “rivals”. Correct it, or add it to scoring.yaml.',
      'criteria.1: there is no rule without activities “sise”. Correct it, or add it to scoring.yaml.',
    ]);
  });

  test('a criterion is a rule on the lead, not on activities', () => {
    expect(findings({ criteria: ['visits'] })[0]).toMatch(/no rule without activities “visits”/);
  });

  test('what would do is listed', () => {
    const [finding] = checkScoring(model({ criteria: ['sise'] }));
    expect(finding?.allowed).toEqual(['size', 'rival']);
  });
});

describe('a rule', () => {
  test.each<[string, Partial<Rule>, RegExp]>([
    ['of no points does nothing', { points: 0 }, /^rules.3.points: a rule with 0 points/],
    [
      'of the negative part takes points',
      { group: 'negative', points: 5 },
      /^rules.3.points: .* Make them negative/,
    ],
    [
      'has room for one activity under its cap',
      { points: 10, cap: 5 },
      /^rules.3.cap: the cap leaves no room/,
    ],
    [
      'that takes points has a cap below zero',
      { group: 'negative', points: -10, cap: 20 },
      /^rules.3.cap: .* write -10 or less/,
    ],
    [
      'that does not look at activities cannot decay',
      { when: { trait: 'a', present: true } },
      /^rules.3.group: only points for activities decay/,
    ],
    [
      'that does not look at activities has no cap',
      { group: 'fit', when: { trait: 'a', present: true }, cap: 20 },
      /^rules.3.cap: concerns activities/,
    ],
    [
      'that does not look at activities has no time between',
      { group: 'fit', when: { trait: 'a', present: true }, every: 'P1D' },
      /^rules.3.every/,
    ],
  ])('%s', (_, given, complaint) => {
    expect(ofRule(given)).toEqual([expect.stringMatching(complaint)]);
  });

  test('holds for some leads and not for others', () => {
    const { on, ...always } = rule({ key: 'always', group: 'fit' });
    expect(on).toBeDefined();
    expect(findings({ rules: [rule(), size, rival, always] })).toEqual([
      'rules.3: a rule without on and when would apply to every lead. Add one of them.',
    ]);
  });

  test('that takes points may have a cap below zero', () => {
    expect(ofRule({ group: 'negative', points: -10, cap: -30 })).toEqual([]);
  });
});
