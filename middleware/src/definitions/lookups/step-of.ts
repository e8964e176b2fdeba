import type { BandTest } from '../schema/condition.ts';
import type { Band } from '../schema/scoring.ts';

type PointsByPart = Readonly<Record<Band['of'], number>>;

/** The key of the step at which a band stands with these points. */
export const stepOf = ({ of, steps }: Band, points: PointsByPart): string =>
  steps.find(({ atLeast = -Infinity }) => points[of] >= atLeast)?.key ?? '';

/** Whether the band that a test names stands at one of the steps that it wants. */
export function isAtStep(
  bands: readonly Band[],
  { band: key, oneOf }: BandTest,
  points: PointsByPart,
): boolean {
  const band = bands.find((candidate) => candidate.key === key);
  return band !== undefined && oneOf.includes(stepOf(band, points));
}
