import type { Finding, Path, PartFinding } from '../fault.ts';
import type { Rule, Scoring } from '../schema/scoring.ts';
import { canQualify } from './can-qualify.ts';
import { testsIn, testsOf, type PlacedTest } from './conditions-of.ts';
import { findFaultyBands } from './find-faulty-bands.ts';
import { findFaultyJoins } from './find-faulty-joins.ts';
import { findWithoutEffect } from './find-without-effect.ts';
import { findNeverTrue } from './find-never-true.ts';
import { highestPoints } from './highest-points.ts';
import { keysOf, referencesTo, unresolved, type Reference } from './reference.ts';

/** What is wrong with a model beyond its shape; activity types, traits and persons are checked with those of all files. */
export const checkScoring = (scoring: Scoring): readonly PartFinding[] => [
  ...findMissingParts(scoring).map(inScoring),
  ...findUnresolved(scoring),
  ...findFaultyBands(scoring),
  ...findFaultyJoins(scoring).map(inScoring),
  ...scoring.rules.flatMap((rule, index) => findFaultyRule(rule, ['rules', index], scoring)).map(inScoring),
  ...findCrossedLimits(scoring).map(inScoring),
  ...findSmallGroups(scoring).map(inScoring),
  ...findNeverTrue(scoring).map(inScoring),
  ...findWithoutEffect(scoring).map(inScoring),
  ...findFitAlone(scoring).map(inScoring),
];

const inScoring = (finding: Finding): PartFinding => ({ part: 'scoring', ...finding });

const withoutPoints = { fit: 0, mayHaveActed: true };

/** The tests that ask for a score, or for a step of it. */
const thresholdsIn = ({ requirements }: Scoring): PlacedTest[] =>
  requirements
    .flatMap(({ when }, index) => testsIn(when, ['requirements', index, 'when']))
    .filter(({ test }) => 'score' in test || 'band' in test);

/** A model has four parts: criteria with points, a threshold, negative points, decay. */
const findMissingParts = (scoring: Scoring): Finding[] => {
  const { groups, rules } = scoring;
  const decaying = keysOf(groups.filter(({ decays }) => decays));
  const missing: [path: Path, isThere: boolean, message: string][] = [
    [
      ['rules'],
      rules.some(({ points }) => points > 0),
      'no rule gives points. A scoring model needs criteria with points.',
    ],
    [
      ['rules'],
      rules.some(({ points }) => points < 0),
      'no rule subtracts points. A scoring model needs negative points.',
    ],
    [
      ['requirements'],
      thresholdsIn(scoring).length > 0,
      'no requirement tests a score. A scoring model needs a threshold.',
    ],
    [
      ['requirements'],
      thresholdsIn(scoring).length === 0 || !canQualify(scoring, withoutPoints),
      'a lead without any points meets them all. A scoring model needs a threshold.',
    ],
    [
      ['decay'],
      rules.some(({ group, on }) => on && decaying.includes(group)),
      'nothing decays. Set decays: true for a group with rules on activities.',
    ],
  ];
  return missing.flatMap(([path, isThere, message]) => (isThere ? [] : [{ path, message }]));
};

const findUnresolved = (scoring: Scoring): PartFinding[] => {
  const file = 'scoring.yaml';
  const groups = { noun: 'group', file, keys: keysOf(scoring.groups) };
  const lists = { noun: 'list', file, keys: keysOf(scoring.lists) };
  const standing = {
    noun: 'rule without activities',
    file,
    keys: keysOf(scoring.rules.filter(({ on }) => !on)),
  };
  const ofRules = scoring.rules.map(({ group }, index) => ({ path: ['rules', index, 'group'], key: group }));
  const ofResets = scoring.resets.flatMap((reset, index) =>
    referencesTo(reset.groups, ['resets', index, 'groups']),
  );
  return [
    ...unresolved('scoring', groups, [...ofRules, ...ofResets]),
    ...unresolved('scoring', lists, listsNamed(scoring)),
    ...unresolved('scoring', standing, referencesTo(scoring.criteria, ['criteria'])),
  ];
};

const listsNamed = (scoring: Scoring): Reference[] =>
  testsOf(scoring).flatMap(({ test, path }) => {
    if (!('trait' in test || 'property' in test)) return [];
    const { oneOf, domainOf, inDomain } = test;
    return [
      ...(typeof oneOf === 'string' ? [{ path: [...path, 'oneOf'], key: oneOf }] : []),
      ...(typeof domainOf === 'string' ? [{ path: [...path, 'domainOf'], key: domainOf }] : []),
      ...(typeof inDomain === 'string' ? [{ path: [...path, 'inDomain'], key: inDomain }] : []),
    ];
  });

const findFaultyRule = (rule: Rule, path: Path, { groups }: Scoring): Finding[] => {
  const { points, cap, on, when } = rule;
  const group = groups.find(({ key }) => key === rule.group);
  const faults: Finding[] = [];
  const fault = (key: string, message: string): number => faults.push({ path: [...path, key], message });
  if (points === 0) fault('points', 'a rule with 0 points has no effect. Give it points, or remove it.');
  if (points > 0 && group?.part === 'negative')
    fault(
      'points',
      'a rule of the negative part subtracts points. Make them negative, or choose another group.',
    );
  if (cap !== undefined && cap * Math.sign(points) < Math.abs(points))
    fault('cap', `the cap leaves no room for the ${points} points of one activity. ${remedyForCap(points)}`);
  if (!on && !when)
    faults.push({ path, message: 'a rule without on and when would apply to every lead. Add one of them.' });
  if (!on && group?.decays === true)
    fault('group', 'only points for activities decay. Choose a group that does not decay, or add on.');
  for (const key of ['where', 'every', 'cap'] as const)
    if (!on && rule[key] !== undefined)
      fault(key, 'concerns activities, but the rule has none. Add on, or remove it.');
  return faults;
};

const remedyForCap = (points: number): string =>
  points > 0
    ? 'Raise it, or lower the points.'
    : `A rule that subtracts points has a cap below zero: write ${points} or less.`;

const findCrossedLimits = ({ groups, total }: Scoring): Finding[] => {
  const limited = [
    ...groups.map(({ floor, cap }, index) => ({ path: ['groups', index], floor, cap })),
    { path: ['total'], ...total },
  ];
  return limited.flatMap(({ path, floor, cap }) =>
    floor !== undefined && cap !== undefined && floor > cap
      ? [
          {
            path: [...path, 'floor'],
            message: `the floor ${floor} is above the cap ${cap}. Correct one of them.`,
          },
        ]
      : [],
  );
};

/** A rule that alone gives more than its group can hold. */
const findSmallGroups = ({ groups, rules }: Scoring): Finding[] =>
  groups.flatMap(({ key, cap = Infinity }, index) => {
    const large = rules.find(({ group, points }) => group === key && points > cap);
    if (large === undefined || cap <= 0) return [];
    const message = `leaves no room for the ${large.points} points of “${large.label}”. Raise it, or lower the points.`;
    return [{ path: ['groups', index, 'cap'], severity: 'warning', message }];
  });

/** A lead that never did anything would qualify. */
const findFitAlone = (scoring: Scoring): Finding[] => {
  const { fit } = highestPoints(scoring);
  const [threshold] = thresholdsIn(scoring);
  const isMet = canQualify(scoring, { fit, mayHaveActed: false });
  if (threshold === undefined || !isMet || canQualify(scoring, withoutPoints)) return [];
  const { test, path } = threshold;
  const message = `fit alone can reach ${fit} points, so leads without any activity qualify. Require a minimum of behaviour as well.`;
  return [{ path: 'atLeast' in test ? [...path, 'atLeast'] : path, severity: 'warning', message }];
};
