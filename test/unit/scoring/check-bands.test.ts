import { expect, test } from '@jest/globals';
import { checkScoring } from '../../../middleware/src/definitions/checks/check-scoring.ts';
import type { Band, Scoring } from '../../../middleware/src/definitions/schema/scoring.ts';
import { named, rule, scoring } from './build-scoring.ts';

const step = (key: string, atLeast?: number) => ({
  ...named(key),
  ...(atLeast === undefined ? {} : { atLeast }),
});
const grade = (steps: Band['steps']): Band => ({ ...named('grade'), of: 'fit', steps });

/** A model that asks for a grade and some behaviour, with its band and its condition. */
const model = (steps: Band['steps'], oneOf: string[] = ['a'], band = 'grade'): Scoring =>
  scoring({
    rules: [
      rule(),
      rule({ key: 'size', group: 'fit', points: 20, when: { trait: 'companySize', atLeast: 50 } }),
      rule({ key: 'rival', group: 'negative', points: -10, when: { trait: 'rival', present: true } }),
    ],
    bands: [grade(steps)],
    requirements: [
      { ...named('cell'), when: { all: [{ band, oneOf }] } },
      { ...named('minimum'), when: { score: 'behavioural', atLeast: 1 } },
    ],
  });

const findings = (given: Scoring): string[] =>
  checkScoring(given).map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);

test('a set of steps is threshold enough', () => {
  expect(findings(model([step('a', 20), step('b', 10), step('c')]))).toEqual([]);
});

test.each([
  [
    'steps that do not go down',
    [step('a', 10), step('b', 10), step('c')],
    /^bands\.0\.steps\.1\.atLeast: is above/,
  ],
  ['a step in between without points', [step('a'), step('b')], /^bands\.0\.steps\.0\.atLeast: only the last/],
  [
    'a last step that leaves a gap below it',
    [step('a', 20), step('b', 10)],
    /steps\.1\.atLeast: the last step/,
  ],
  ['a step above all that rules give', [step('a', 21), step('b')], /steps\.0\.atLeast: can never be reached/],
])('%s', (_, steps, says) => {
  expect(findings(model(steps))).toEqual([expect.stringMatching(says)]);
});

test('a band or a step that does not exist', () => {
  const steps = [step('a', 20), step('b')];
  expect(findings(model(steps, ['a', 'x']))).toEqual([
    expect.stringMatching(/^requirements\.0\.when\.all\.0\.oneOf\.1: there is no step of grade “x”/),
  ]);
  expect(findings(model(steps, ['a'], 'mark'))).toEqual([
    expect.stringMatching(/^requirements\.0\.when\.all\.0\.band: there is no band “mark”/),
  ]);
});
