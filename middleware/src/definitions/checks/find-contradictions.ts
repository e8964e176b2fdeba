import type { Finding, Path } from '../fault.ts';
import type { LeadCondition, LeadTest, ScoreCondition, Tests } from '../schema/condition.ts';
import type { Rule, Scoring } from '../schema/scoring.ts';

/** Finds rules, exclusions and requirements whose conditions can never hold at the same time. */
export const findContradictions = (scoring: Scoring): Finding[] => [
  ...scoring.rules.flatMap((rule, index) => ofRule(rule, ['rules', index])),
  ...(['exclusions', 'requirements'] as const).flatMap((list) =>
    scoring[list].flatMap(({ when }, index) => disjoint(jointly(when, [list, index, 'when']))),
  ),
];

type Single = Exclude<
  LeadCondition | ScoreCondition,
  { all: unknown[] } | { any: unknown[] } | { not: unknown }
>;

interface Placed {
  readonly test: Single;
  readonly path: Path;
}

/** The tests that must all hold. */
function jointly(condition: LeadCondition | ScoreCondition, path: Path): readonly Placed[] {
  if ('all' in condition)
    return condition.all.flatMap((part, index) => jointly(part, [...path, 'all', index]));
  return 'any' in condition || 'not' in condition ? [] : [{ test: condition, path }];
}

function ofRule({ on, when }: Rule, path: Path): Finding[] {
  if (when === undefined) return [];
  const joint = jointly(when, [...path, 'when']);
  return [...disjoint(joint), ...(on === undefined ? [] : shutOut(on, joint))];
}

/** A rule on activities of which the lead may have none. */
const shutOut = (on: readonly string[], joint: readonly Placed[]): Finding[] =>
  joint.flatMap(({ test, path }) => {
    if (!('only' in test) || on.some((type) => test.only.includes(type))) return [];
    const message = `a lead with only these activities has none that the rule counts (${on.join(', ')}), so it never applies. Correct one of the two.`;
    return [{ path: [...path, 'only'], message }];
  });

/** Two tests of one trait that no value passes. */
const disjoint = (joint: readonly Placed[]): Finding[] =>
  joint.flatMap(({ test, path }, index) => {
    if (!('trait' in test)) return [];
    const other = joint
      .slice(0, index)
      .find(
        (earlier) =>
          'trait' in earlier.test && earlier.test.trait === test.trait && !meet(earlier.test, test),
      );
    if (other === undefined) return [];
    const message = `no value of “${test.trait}” meets both this and the condition before it. Correct one of the two.`;
    return [{ path, message }];
  });

const meet = (one: LeadTest, other: LeadTest): boolean =>
  !('trait' in one && 'trait' in other) || (shareValue(one, other) && shareNumber(one, other));

const wanted = ({ equals, oneOf }: Tests): readonly string[] | null => {
  const values = equals === undefined ? oneOf : [equals];
  return Array.isArray(values) ? values.map((value) => String(value).toLowerCase()) : null;
};

function shareValue(one: Tests, other: Tests): boolean {
  const [here, there] = [wanted(one), wanted(other)];
  return here === null || there === null || here.some((value) => there.includes(value));
}

const lowest = ({ between, atLeast }: Tests): number =>
  Math.max(between?.[0] ?? -Infinity, atLeast ?? -Infinity);
const highest = ({ between }: Tests): number => between?.[1] ?? Infinity;
const limit = ({ below }: Tests): number => below ?? Infinity;

function shareNumber(one: Tests, other: Tests): boolean {
  const from = Math.max(lowest(one), lowest(other));
  return from <= Math.min(highest(one), highest(other)) && from < Math.min(limit(one), limit(other));
}
