import type { Path } from '../fault.ts';
import type { ActivityCondition, LeadCondition, ScoreCondition } from '../schema/condition.ts';
import type { Scoring } from '../schema/scoring.ts';

type AnyCondition = ActivityCondition | LeadCondition | ScoreCondition;

/** A condition that is not made of others. */
export type SingleTest = Exclude<
  AnyCondition,
  { all: AnyCondition[] } | { any: AnyCondition[] } | { not: AnyCondition }
>;

/** A test and where it stands in scoring.yaml. */
export interface PlacedTest {
  readonly test: SingleTest;
  readonly path: Path;
}

/** The tests that a condition is made of, also those on the activities of a `happened`. */
export const testsIn = (condition: AnyCondition, path: Path): PlacedTest[] => {
  if ('not' in condition) return testsIn(condition.not, [...path, 'not']);
  if ('all' in condition)
    return condition.all.flatMap((part, index) => testsIn(part, [...path, 'all', index]));
  if ('any' in condition)
    return condition.any.flatMap((part, index) => testsIn(part, [...path, 'any', index]));
  const inner = 'happened' in condition && condition.where;
  return [{ test: condition, path }, ...(inner ? testsIn(inner, [...path, 'where']) : [])];
};

/** Everything in a model that has a condition. */
const conditional = ['rules', 'resets', 'exclusions', 'requirements'] as const;

/** All tests of a model. */
export const testsOf = (scoring: Scoring): PlacedTest[] => [
  ...conditional.flatMap((list) =>
    scoring[list].flatMap((entry, index) => [
      ...('where' in entry && entry.where ? testsIn(entry.where, [list, index, 'where']) : []),
      ...('when' in entry && entry.when ? testsIn(entry.when, [list, index, 'when']) : []),
    ]),
  ),
  ...activityConditionsOf(scoring).flatMap(({ condition, path }) =>
    path[0] === 'decay' || path[0] === 'bots' ? testsIn(condition, path) : [],
  ),
];

/** A condition on one activity and where it stands. */
export interface PlacedActivityCondition {
  readonly condition: ActivityCondition;
  readonly path: Path;
}

/** All conditions of a model on the properties of activities, but those under `happened`. */
export const activityConditionsOf = ({ rules, resets, decay, bots }: Scoring): PlacedActivityCondition[] => [
  ...rules.flatMap(({ where }, index) => placed(where, ['rules', index, 'where'])),
  ...resets.flatMap(({ where }, index) => placed(where, ['resets', index, 'where'])),
  ...decay.engagement.flatMap((entry, index) =>
    typeof entry === 'string' ? [] : placed(entry.where, ['decay', 'engagement', index, 'where']),
  ),
  ...placed(bots?.where, ['bots', 'where']),
];

const placed = (condition: ActivityCondition | undefined, path: Path): PlacedActivityCondition[] =>
  condition === undefined ? [] : [{ condition, path }];
