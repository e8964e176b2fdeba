import fc from 'fast-check';
import type { Band, Scoring } from '../../../middleware/src/definitions/schema/scoring.ts';
import type {
  ActivityCondition,
  LeadCondition,
} from '../../../middleware/src/definitions/schema/condition.ts';
import { group, named, rule, scoring } from './build-scoring.ts';

/** The activity types of generated models. */
export const types = ['visit', 'click', 'demo', 'use', 'recycled'] as const;
const type = fc.constantFrom(...types);
const someTypes = fc.uniqueArray(type, { minLength: 1, maxLength: 3 });

const every = fc.constantFrom('day' as const, 'PT6H', 'P1D', 'P7D', 'PT4S');
const duration = fc.constantFrom('PT6H', 'P1D', 'P7D', 'P30D', 'P1DT12H');

const where = fc.constantFrom<ActivityCondition>(
  { property: 'path', startsWith: '/docs' },
  { not: { property: 'path', contains: 'blog' } },
  {
    any: [
      { property: 'path', present: false },
      { property: 'path', equals: '/BLOG' },
    ],
  },
);

const { condition } = fc.letrec<{ condition: LeadCondition; leaf: LeadCondition }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom<LeadCondition>(
      { trait: 'companySize', between: [50, 2000] },
      { trait: 'companySize', atLeast: 50, below: 2000 },
      { trait: 'country', oneOf: 'market' },
      { trait: 'country', present: false },
      { trait: 'email', domainOf: ['GMAIL.com', 'rival.example'] },
      { trait: 'companyDomain', inDomain: ['Acme.example', 'rival.example'] },
      { trait: 'industry', equals: 'B2B_SaaS' },
    ),
    fc.record({ only: someTypes }),
    fc.record(
      { happened: someTypes, atLeast: fc.integer({ min: 1, max: 3 }), within: duration, where },
      { requiredKeys: ['happened', 'atLeast'] },
    ),
  ),
  condition: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    tie('leaf'),
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
  ),
}));

const groupKey = fc.constantFrom('behaviour', 'lasting', 'negative');

const activityRule = fc
  .record(
    {
      on: someTypes,
      points: fc.integer({ min: -12, max: 40 }).filter((points) => points !== 0),
      group: groupKey,
      room: fc.integer({ min: 1, max: 3 }),
      every,
      where,
      when: condition,
    },
    { requiredKeys: ['on', 'points', 'group'] },
  )
  .map(({ room, ...given }) => ({ ...given, ...(room && { cap: given.points * room }) }));

const standingRule = fc.record({
  when: condition,
  points: fc.integer({ min: -20, max: 30 }).filter((points) => points !== 0),
  group: fc.constantFrom('fit', 'negative'),
});

const limits = fc.record(
  { cap: fc.integer({ min: 5, max: 90 }), floor: fc.integer({ min: -40, max: 5 }) },
  { requiredKeys: [] },
);

type DecayMode =
  | { mode: 'step' | 'continuous'; halfLife: string }
  | { mode: 'subtractive' | 'linear'; points: number; every: string };

/** Ways of decay; those that lose points evenly leave fractions that are not exact. */
export const decayModes = {
  exact: fc.constantFrom<DecayMode>(
    { mode: 'step', halfLife: 'P30D' },
    { mode: 'step', halfLife: 'P7DT6H' },
    { mode: 'subtractive', points: 10, every: 'P30D' },
  ),
  even: fc.constantFrom<DecayMode>(
    { mode: 'continuous', halfLife: 'P30D' },
    { mode: 'linear', points: 10, every: 'P30D' },
  ),
};

const engagement = fc.array(fc.oneof(type, fc.record({ on: someTypes, where })), {
  minLength: 1,
  maxLength: 3,
});

const bots = fc.record({
  label: fc.constant('The machines'),
  definition: fc.constant('What no person did.'),
  where: fc.constantFrom<ActivityCondition>({ property: 'bot', equals: true }),
  bursts: fc.array(
    fc.record({
      key: fc.constant('scanner'),
      label: fc.constant('Scanner'),
      on: someTypes,
      sameProperty: fc.constantFrom('emailId', 'path'),
      within: fc.constantFrom('PT5S', 'PT6H'),
    }),
    { maxLength: 2 },
  ),
});

const reset = fc
  .record({ groups: fc.uniqueArray(groupKey, { minLength: 1 }), where }, { requiredKeys: ['groups'] })
  .map((given) => ({ ...named('start_again'), on: ['recycled'], ...given }));

const band = (key: string, of: Band['of'], steps: Readonly<Record<string, number | undefined>>): Band => ({
  ...named(key),
  of,
  steps: Object.entries(steps).map(([step, atLeast]) => ({
    ...named(step),
    ...(atLeast === undefined ? {} : { atLeast }),
  })),
});

/** Whole models: everything that scoring.yaml can say, in small numbers. */
export const models = (decay: fc.Arbitrary<DecayMode>): fc.Arbitrary<Scoring> =>
  fc
    .record({
      decay,
      engagement,
      bots: fc.option(bots, { nil: undefined }),
      limits: fc.tuple(limits, limits, limits, limits, limits),
      rules: fc.array(fc.oneof(activityRule, standingRule), { minLength: 1, maxLength: 6 }),
      resets: fc.array(reset, { maxLength: 1 }),
      threshold: fc.integer({ min: 0, max: 60 }),
      exclusion: condition,
    })
    .map((given) => {
      const rules = given.rules.map((body, index) => rule({ key: `rule_${String(index)}`, ...body }));
      const [behaviour, lasting, fit, negative, total] = given.limits;
      return scoring({
        groups: [
          group({ ...behaviour }),
          group({ key: 'lasting', decays: false, ...lasting }),
          group({ key: 'fit', part: 'fit', decays: false, ...fit }),
          group({ key: 'negative', part: 'negative', decays: false, ...negative }),
        ],
        rules,
        total,
        bands: [
          band('grade', 'fit', { a: 30, b: 10, c: undefined }),
          band('level', 'behavioural', { one: 40, two: 15, three: undefined }),
        ],
        decay: { ...named('decay'), ...given.decay, engagement: given.engagement },
        ...(given.bots && { bots: given.bots }),
        resets: given.resets,
        criteria: rules.filter(({ on }) => !on).map(({ key }) => key),
        exclusions: [{ ...named('kept_out'), when: given.exclusion }],
        requirements: [
          { ...named('threshold'), when: { score: 'total', atLeast: given.threshold } },
          {
            ...named('criterion'),
            when: { any: [{ criteriaMet: { atLeast: 1 } }, { score: 'fit', between: [5, 20] }] },
          },
          {
            ...named('cells'),
            when: {
              any: [
                { band: 'grade', oneOf: ['a'] },
                {
                  all: [
                    { band: 'grade', oneOf: ['b'] },
                    { band: 'level', oneOf: ['one', 'two'] },
                  ],
                },
              ],
            },
          },
        ],
        lists: [{ ...named('market'), values: ['DE', 'US'] }],
      });
    });
