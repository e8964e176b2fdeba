import type { Finding } from '../fault.ts';
import type { Range, Tests } from '../schema/condition.ts';
import type { Scoring } from '../schema/scoring.ts';
import { passesTests, valuesNamed } from './passes-tests.ts';
import { testsOf, type SingleTest } from './conditions-of.ts';
import { highestPoints, type HighestPoints } from './highest-points.ts';

/** What is wrong at a key of a test. */
interface Flaw {
  readonly key: string;
  readonly message: string;
}

const flawsOfRange = ({ between, atLeast, below }: Range): Flaw[] => {
  const flaws: Flaw[] = [];
  if (between !== undefined && between[0] > between[1])
    flaws.push({
      key: 'between',
      message: `nothing lies between ${between[0]} and ${between[1]}. Swap them.`,
    });
  if (
    between !== undefined &&
    between[0] <= between[1] &&
    Math.max(between[0], atLeast ?? -Infinity) > between[1]
  )
    flaws.push({
      key: 'atLeast',
      message: `nothing is at least ${atLeast ?? ''} and between ${between[0]} and ${between[1]}. Correct one of them.`,
    });
  if (between !== undefined && below !== undefined && between[0] >= below)
    flaws.push({
      key: 'below',
      message: `nothing is below ${below} and between ${between[0]} and ${between[1]}. Correct one of them.`,
    });
  if (atLeast !== undefined && below !== undefined && atLeast >= below)
    flaws.push({
      key: 'below',
      message: `nothing is at least ${atLeast} and below ${below}. Correct one of them.`,
    });
  return flaws;
};

const flawsOfTests = (tests: Tests): Flaw[] => {
  const flaws = flawsOfRange(tests);
  for (const key of ['oneOf', 'domainOf', 'inDomain'] as const)
    if (tests[key]?.length === 0)
      flaws.push({
        key,
        message: 'an empty list of values never matches. List the values, or name a list of the model.',
      });
  const named = valuesNamed(tests);
  if (
    flaws.length === 0 &&
    named !== null &&
    named.length > 0 &&
    !named.some((value) => passesTests(value, tests))
  )
    flaws.push({
      key: tests.equals === undefined ? 'oneOf' : 'equals',
      message: `no value passes this and the other tests beside it. Correct one of them.`,
    });
  if (tests.present === false && Object.keys(tests).length > 2)
    flaws.push({ key: 'present', message: 'an unknown trait passes no other test. Keep one of the two.' });
  return flaws;
};

const flawsOfScore = (part: keyof HighestPoints, range: Range, highest: HighestPoints): Flaw[] => {
  const key = range.atLeast === undefined ? 'between' : 'atLeast';
  const wanted = range.atLeast ?? range.between?.[0] ?? -Infinity;
  if (wanted <= highest[part]) return flawsOfRange(range);
  const message = `can never be reached: the rules give ${highest[part]} points at most. Lower it, or raise points or caps.`;
  return [{ key, message }];
};

const flawsOf = (test: SingleTest, scoring: Scoring): Flaw[] => {
  if ('trait' in test || 'property' in test) return flawsOfTests(test);
  if ('score' in test) return flawsOfScore(test.score, test, highestPoints(scoring));
  const count = scoring.criteria.length;
  if ('criteriaMet' in test && test.criteriaMet.atLeast > count)
    return [
      {
        key: 'criteriaMet',
        message: `there are only ${count} criteria. Require fewer, or add more under criteria.`,
      },
    ];
  return [];
};

/** Finds tests that no lead can pass. */
export const findNeverTrue = (scoring: Scoring): Finding[] =>
  testsOf(scoring).flatMap(({ test, path }) =>
    flawsOf(test, scoring).map(({ key, message }) => ({ path: [...path, key], message })),
  );
