import { stepOf } from '../../definitions/lookups/step-of.ts';
import type { Band } from '../../definitions/schema/scoring.ts';
import type { Points } from './score.ts';

/** The step of each band, by key of the band. */
export const stepsOf = (bands: readonly Band[], points: Points): Readonly<Record<string, string>> =>
  Object.fromEntries(bands.map((band) => [band.key, stepOf(band, points)]));
