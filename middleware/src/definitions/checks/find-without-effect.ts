import type { Finding } from '../fault.ts';
import type { Scoring } from '../schema/scoring.ts';
import { durationInWords } from '../words/duration-in-words.ts';
import { testsIn } from './conditions-of.ts';
import { lowestPoints } from './lowest-points.ts';

/** Finds thresholds that every lead reaches, and decay so slow or so fast that it can hardly be meant. */
export const findWithoutEffect = (scoring: Scoring): Finding[] => [
  ...findEmptyThresholds(scoring),
  ...findOddDecay(scoring),
];

/** A threshold of 0 with a floor of 0 says that there is a threshold where there is none. */
const findEmptyThresholds = (scoring: Scoring): Finding[] => {
  const lowest = lowestPoints(scoring);
  return scoring.requirements.flatMap(({ when }, index) =>
    testsIn(when, ['requirements', index, 'when']).flatMap(({ test, path }) => {
      if (!('score' in test) || test.atLeast === undefined || test.below !== undefined) return [];
      if (test.between !== undefined || test.atLeast > lowest[test.score]) return [];
      const message = `every lead has ${test.atLeast} points or more, so this requires nothing. Raise it, or remove the requirement.`;
      return [{ path: [...path, 'atLeast'], message }];
    }),
  );
};

/** In days. */
const [shortest, longest] = [1, 366];

const findOddDecay = ({ decay }: Scoring): Finding[] => {
  const [key, period] = 'halfLife' in decay ? ['halfLife', decay.halfLife] : ['every', decay.every];
  const length = Temporal.Duration.from(period).total({ unit: 'days' });
  if (length >= shortest && length <= longest) return [];
  const said = durationInWords(period);
  const message =
    length > longest
      ? `after a whole year without engagement hardly anything is lost, with a period of ${said}. Shorten it, unless points are to last for good.`
      : `nearly all points are gone within days, with a period of ${said}. Lengthen it.`;
  return [{ path: ['decay', key], severity: 'warning', message }];
};
