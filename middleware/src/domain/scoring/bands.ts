import type { Band } from '../../definitions/shape/scoring.ts';
import type { Points } from './score.ts';

/** The step at which a band stands with these points. */
export const stepOf = ({ of, steps }: Band, points: Points): string =>
  steps.find(({ atLeast = -Infinity }) => points[of] >= atLeast)?.key ?? '';

/** The step of each band, by key of the band. */
export const stepsOf = (bands: readonly Band[], points: Points): Readonly<Record<string, string>> =>
  Object.fromEntries(bands.map((band) => [band.key, stepOf(band, points)]));
