import type { Finding, PartFinding, Path } from '../fault.ts';
import type { Band, Scoring } from '../schema/scoring.ts';
import { testsOf } from './conditions-of.ts';
import { highestPoints } from './highest-points.ts';
import { keysOf, referencesTo, unresolved } from './reference.ts';

/** Finds steps of bands that are never reached, and tests of bands and steps that do not exist. */
export const findFaultyBands = (scoring: Scoring): PartFinding[] => [
  ...scoring.bands
    .flatMap((band, index) => findFaultySteps(band, ['bands', index, 'steps'], scoring))
    .map((finding) => ({ part: 'scoring' as const, ...finding })),
  ...findUnknown(scoring),
];

const findFaultySteps = ({ of, steps }: Band, path: Path, scoring: Scoring): Finding[] => {
  const highest = highestPoints(scoring)[of];
  return steps.flatMap(({ atLeast }, index) => {
    const before = steps[index - 1]?.atLeast ?? Infinity;
    const fault = (message: string): Finding[] => [{ path: [...path, index, 'atLeast'], message }];
    if (index === steps.length - 1)
      return atLeast === undefined
        ? []
        : fault('the last step takes all remaining leads. Leave its points out.');
    if (atLeast === undefined)
      return fault(
        'only the last step takes all remaining leads. State from how many points this one is reached.',
      );
    if (atLeast >= before) return fault('is above the step before it. List the highest step first.');
    if (atLeast > highest)
      return fault(`can never be reached: the rules give ${highest} points at most. Lower it.`);
    return [];
  });
};

const findUnknown = (scoring: Scoring): PartFinding[] =>
  testsOf(scoring).flatMap(({ test, path }) => {
    if (!('band' in test)) return [];
    const bands = { noun: 'band', file: 'scoring.yaml', keys: keysOf(scoring.bands) };
    const steps = scoring.bands.find(({ key }) => key === test.band)?.steps;
    const known = { noun: `step of ${test.band}`, file: 'scoring.yaml', keys: keysOf(steps ?? []) };
    return [
      ...unresolved('scoring', bands, [{ path: [...path, 'band'], key: test.band }]),
      ...(steps === undefined
        ? []
        : unresolved('scoring', known, referencesTo(test.oneOf, [...path, 'oneOf']))),
    ];
  });
