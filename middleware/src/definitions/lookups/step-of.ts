import type { Band } from '../shape/scoring.ts';

/** The key of the step at which a band stands with these points. */
export const stepOf = ({ of, steps }: Band, points: Readonly<Record<Band['of'], number>>): string =>
  steps.find(({ atLeast = -Infinity }) => points[of] >= atLeast)?.key ?? '';
