import type { Finding, Path } from '../fault.ts';
import type { ActivityCondition, LeadCondition, ScoreCondition, Tests } from '../schema/condition.ts';
import type { Rule, Scoring } from '../schema/scoring.ts';
import { activityConditionsOf, type SingleTest } from './conditions-of.ts';
import { passesTests, valuesNamed } from './passes-tests.ts';

/** Finds rules, exclusions and requirements whose conditions can never hold at the same time. */
export const findContradictions = (scoring: Scoring): Finding[] => [
  ...activityConditionsOf(scoring).flatMap(({ condition, path }) => disjoint(jointly(condition, path))),
  ...findRulesForBots(scoring),
  ...scoring.rules.flatMap((rule, index) => ofRule(rule, ['rules', index])),
  ...(['exclusions', 'requirements'] as const).flatMap((list) =>
    scoring[list].flatMap(({ when }, index) => disjoint(jointly(when, [list, index, 'when']))),
  ),
];

type AnyCondition = ActivityCondition | LeadCondition | ScoreCondition;

interface Placed {
  readonly test: SingleTest;
  readonly path: Path;
  /** The test must fail. */
  readonly isNegated: boolean;
}

/** The tests that must all hold, or all fail. */
function jointly(condition: AnyCondition, path: Path): readonly Placed[] {
  if ('all' in condition)
    return condition.all.flatMap((part, index) => jointly(part, [...path, 'all', index]));
  if ('any' in condition) return [];
  if (!('not' in condition)) return [{ test: condition, path, isNegated: false }];
  const { not: part } = condition;
  if ('all' in part || 'any' in part || 'not' in part) return [];
  return [{ test: part, path: [...path, 'not'], isNegated: true }];
}

/** Activities of machines give no points, whatever a rule asks of them. */
const findRulesForBots = ({ rules, bots }: Scoring): Finding[] =>
  rules.flatMap(({ where }, index) =>
    bots === undefined || JSON.stringify(where) !== JSON.stringify(bots.where)
      ? []
      : [
          {
            path: ['rules', index, 'where'],
            message:
              'these are the activities of machines (bots), which give no points, so the rule never applies.',
          },
        ],
  );

function ofRule({ on, when }: Rule, path: Path): Finding[] {
  if (when === undefined) return [];
  const joint = jointly(when, [...path, 'when']);
  return [...disjoint(joint), ...(on === undefined ? [] : shutOut(on, joint))];
}

/** A rule on activities of which the lead may have none. */
const shutOut = (on: readonly string[], joint: readonly Placed[]): Finding[] =>
  joint.flatMap(({ test, path, isNegated }) => {
    if (isNegated || !('only' in test) || on.some((type) => test.only.includes(type))) return [];
    const message = `a lead with only these activities has none that the rule counts (${on.join(', ')}), so it never applies. Correct one of the two.`;
    return [{ path: [...path, 'only'], message }];
  });

type ValueTest = Extract<SingleTest, { trait: string } | { property: string }>;

const isValueTest = (test: SingleTest): test is ValueTest => 'trait' in test || 'property' in test;

const subjectOf = (test: ValueTest): string => ('trait' in test ? test.trait : test.property);

/** Two tests of one trait or property that no value passes. */
const disjoint = (joint: readonly Placed[]): Finding[] =>
  joint.flatMap(({ test, path, isNegated }, index) => {
    if (!isValueTest(test)) return [];
    const other = joint
      .slice(0, index)
      .find(
        (earlier) =>
          isValueTest(earlier.test) &&
          subjectOf(earlier.test) === subjectOf(test) &&
          !meet([earlier.test, earlier.isNegated], [test, isNegated]),
      );
    if (other === undefined) return [];
    const message = `no value of “${subjectOf(test)}” meets both this and the condition before it. Correct one of the two.`;
    return [{ path, message }];
  });

type Side = readonly [tests: Tests, isNegated: boolean];

/** Whether a value can satisfy both sides; where that cannot be told, it can. */
function meet([one, oneNegated]: Side, [other, otherNegated]: Side): boolean {
  if (oneNegated && otherNegated) return true;
  if (!oneNegated && !otherNegated)
    return shareValue(one, other) && shareNumber(one, other) && agreeOnPresence(one, other);
  const [wanted, refused] = oneNegated ? [other, one] : [one, other];
  if (isOnlyPresence(refused))
    return refused.present === true ? wanted.present === false : wanted.present !== false;
  const named = valuesNamed(wanted);
  return named === null || !hasOnlyPlainTests(refused) || named.some((value) => !passesTests(value, refused));
}

const plainTests: readonly string[] = [
  'trait',
  'property',
  'equals',
  'between',
  'atLeast',
  'below',
  'contains',
  'startsWith',
];

/** Whether all that a test asks can be told of a value without the lists of the model. */
const hasOnlyPlainTests = (tests: Tests): boolean =>
  Object.keys(tests).every(
    (key) => plainTests.includes(key) || (key === 'oneOf' && Array.isArray(tests.oneOf)),
  );

const isOnlyPresence = (tests: Tests): boolean =>
  tests.present !== undefined && Object.keys(tests).length === 2;

/** What is not known passes no test but that it is not known. */
const agreeOnPresence = (one: Tests, other: Tests): boolean =>
  (one.present === false) === (other.present === false);

/** A value that one side names has to pass both. */
const shareValue = (one: Tests, other: Tests): boolean =>
  [one, other].every((side) => {
    const named = valuesNamed(side);
    return named === null || named.some((value) => passesTests(value, one) && passesTests(value, other));
  });

const lowest = ({ between, atLeast }: Tests): number =>
  Math.max(between?.[0] ?? -Infinity, atLeast ?? -Infinity);
const highest = ({ between }: Tests): number => between?.[1] ?? Infinity;
const limit = ({ below }: Tests): number => below ?? Infinity;

function shareNumber(one: Tests, other: Tests): boolean {
  const from = Math.max(lowest(one), lowest(other));
  return from <= Math.min(highest(one), highest(other)) && from < Math.min(limit(one), limit(other));
}
