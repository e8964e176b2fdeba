import { describe, expect, test } from '@jest/globals';
import {
  ActivityCondition,
  LeadCondition,
  ScoreCondition,
} from '../../../middleware/src/definitions/schema/condition.ts';
import type { Fact } from '../../../middleware/src/domain/scoring/value-tests.ts';
import { activity, group, named, rule, score } from './build-scoring.ts';

const lists = [{ ...named('home'), values: ['DE', 'gmail.com'] }];

/** Whether a lead with this value of the trait `x` meets the condition. */
const isMet = (condition: unknown, x: Fact): boolean => {
  const when = LeadCondition.parse(condition);
  const { receipt } = score(
    { lists, rules: [rule({ when, group: 'fit' })] },
    { traits: x === undefined ? {} : { x } },
  );
  return receipt.fit === 10;
};

const cases: [condition: object, met: Fact[], unmet: Fact[]][] = [
  [{ equals: 'vp' }, ['vp', 'VP'], ['svp', '', 5, undefined, null]],
  [{ equals: 5 }, [5], ['5', 6]],
  [{ equals: true }, [true], [false, 'true', undefined]],
  [{ oneOf: ['vp', 'Director', 7] }, ['VP', 'director', 7], ['manager', '7', undefined]],
  [{ oneOf: 'home' }, ['DE', 'de'], ['FR', undefined]],
  [
    { domainOf: ['gmail.com'] },
    ['a@GMAIL.com', 'gmail.com'],
    ['a@mail.gmail.com', 'notgmail.com', 4, undefined],
  ],
  [{ domainOf: 'home' }, ['a@gmail.com'], ['a@outlook.com']],
  [{ domainOf: ['www.Müller.example'] }, ['a@müller.example', 'xn--mller-kva.example'], ['a@muller.example']],
  [{ between: [50, 2000] }, [50, 51.5, 2000], [49, 2001, '100', undefined]],
  [{ atLeast: 50, below: 100 }, [50, 99.9], [49, 100]],
  [{ contains: '/Pricing' }, ['/en/pricing?x=1'], ['/en/price', undefined]],
  [{ startsWith: '/docs' }, ['/DOCS/a'], ['/en/docs']],
  [{ present: true }, ['x', 0, false], ['', null, undefined]],
  [{ present: false }, ['', null, undefined], ['x', 0, false]],
];

describe('a condition on a trait', () => {
  test.each(cases)('%j holds for %j and not for %j', (tests, met, unmet) => {
    const condition = { trait: 'x', ...tests };
    expect(met.map((value) => isMet(condition, value))).toEqual(met.map(() => true));
    expect(unmet.map((value) => isMet(condition, value))).toEqual(unmet.map(() => false));
  });

  test('conditions combine with all, any and not', () => {
    const known = { trait: 'x', present: true };
    const small = { trait: 'x', below: 10 };
    const condition = { all: [known, { not: { any: [small, { trait: 'x', equals: 99 }] } }] };
    expect([5, 50, 99, undefined].map((x) => isMet(condition, x))).toEqual([false, true, false, false]);
  });
});

describe('a condition on what the lead did', () => {
  const gave = (
    condition: unknown,
    activities: Parameters<typeof score>[1]['activities'],
    at: string,
  ): boolean =>
    score(
      { rules: [rule({ when: LeadCondition.parse(condition), group: 'fit' })] },
      { activities: activities ?? [], at },
    ).receipt.fit > 0;
  const twice = [activity('pricing', '2026-01-10T09:00'), activity('pricing', '2026-01-14T09:00')];

  test('so often within a time: until the oldest of them has left it', () => {
    const condition = { happened: ['pricing'], atLeast: 2, within: 'P7D' };
    expect(gave(condition, twice, '2026-01-14T08:59')).toBe(false);
    expect(gave(condition, twice, '2026-01-14T09:00')).toBe(true);
    expect(gave(condition, twice, '2026-01-17T08:59')).toBe(true);
    expect(gave(condition, twice, '2026-01-17T09:00')).toBe(false);
  });

  test('it is told when a time window ends', () => {
    const when = LeadCondition.parse({ happened: ['pricing'], atLeast: 2, within: 'P7D' });
    const nextAt = (at: string): number | null =>
      score({ rules: [rule({ when, group: 'fit' })] }, { activities: twice, at }).nextDecayAt;
    expect(nextAt('2026-01-15T00:00')).toBe(Date.parse('2026-01-17T09:00Z'));
    expect(nextAt('2026-01-17T09:00')).toBeNull();
  });

  test('ever, when no time is given; only activities with the properties asked for', () => {
    const docs = { happened: ['page'], where: { property: 'path', startsWith: '/docs' } };
    const page = (path: string) => activity('page', '2025-01-10T09:00', { properties: { path } });
    expect(gave(docs, [page('/docs/api')], '2026-01-14T08:59')).toBe(true);
    expect(gave(docs, [page('/blog')], '2026-01-14T08:59')).toBe(false);
    expect(gave(docs, [activity('page', '2025-01-10T09:00')], '2026-01-14T08:59')).toBe(false);
  });

  test('nothing but these activities, and at least one', () => {
    const condition = { only: ['careers', 'page'] };
    expect(gave(condition, [], '2026-02-01T00:00')).toBe(false);
    expect(gave(condition, [activity('careers', '2026-01-01T00:00')], '2026-02-01T00:00')).toBe(true);
    expect(gave(condition, twice, '2026-02-01T00:00')).toBe(false);
  });
});

describe('a requirement', () => {
  const groups = [group({ decays: false }), group({ key: 'fit', part: 'fit', decays: false })];
  const cell = (fit: [number, number], behaviour: number) => ({
    all: [
      { score: 'fit', between: fit },
      { score: 'behavioural', atLeast: behaviour },
    ],
  });

  test('may be a matrix of fit and behaviour', () => {
    const when = ScoreCondition.parse({ any: [cell([40, 50], 10), cell([20, 39], 20)] });
    const qualified = (fit: number, visits: number): boolean =>
      score(
        {
          groups,
          rules: [
            rule(),
            rule({ key: 'size', group: 'fit', points: fit, when: { trait: 'x', present: true } }),
          ],
          requirements: [{ ...named('matrix'), when }],
        },
        {
          traits: { x: 1 },
          activities: Array.from({ length: visits }, (_, day) => activity('visit', `2026-01-1${day}T00:00`)),
        },
      ).receipt.qualified;
    expect([qualified(40, 1), qualified(30, 1), qualified(30, 2), qualified(10, 9)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('tells the points that are short, where it is a number of points', () => {
    const { receipt } = score(
      {
        groups,
        rules: [rule()],
        requirements: [
          { ...named('threshold'), when: { score: 'total', atLeast: 50 } },
          { ...named('icp'), when: { criteriaMet: { atLeast: 1 } } },
        ],
      },
      { activities: [activity('visit', '2026-01-01T00:00')] },
    );
    expect(receipt.missing).toEqual(['threshold', 'icp']);
    expect(receipt.shortfall).toEqual({ threshold: 40 });
  });
});

describe('the form of a condition', () => {
  const complaint = (condition: unknown, shape: typeof LeadCondition = LeadCondition): string[] =>
    (shape.safeParse(condition).error?.issues ?? []).map(({ path, message }) =>
      [...path.map(String), message].join(' '),
    );

  test.each([
    [{ trait: 'x' }, /^expected a test beside it, one of: between, /],
    [{ trait: 'x', betwen: [1, 2] }, /"betwen"/],
    [{ trai: 'x' }, /^expected a condition, one of: trait, happened, only, all, any, not$/],
    [{ property: 'path', equals: 1 }, /^expected a condition/],
    [{ score: 'total', atLeast: 50 }, /^expected a condition/],
    [{ happened: ['x'], within: '7 days' }, /^within expected a length of time such as P30D/],
    [{ happened: ['x'], within: 'P0D' }, /^within expected a length of time/],
    ['x', /^expected a condition/],
  ])('%j is refused with a hint', (condition, hint) => {
    expect(complaint(condition)[0]).toMatch(hint);
  });

  test('an activity is tested by its properties only', () => {
    expect(ActivityCondition.safeParse({ property: 'path', equals: '/x' }).success).toBe(true);
    expect(ActivityCondition.safeParse({ trait: 'x', equals: 1 }).success).toBe(false);
  });
});
