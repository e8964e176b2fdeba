import { solvePositive } from './solve-positive.ts';

/** One case to learn from: what is known of it, and whether it came true. */
export interface Case {
  readonly values: readonly number[];
  readonly isTrue: boolean;
}

/** The logarithm of the odds is `intercept` plus the sum of weights times values. */
export interface Logistic {
  readonly intercept: number;
  readonly weights: readonly number[];
}

const maxRounds = 100;
const tolerance = 1e-9;

/** The logarithm of the odds that a model gives to these values. */
export const logOdds = ({ intercept, weights }: Logistic, values: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (values[index] ?? 0), intercept);

/** The probability that belongs to a logarithm of odds. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/**
 * Fits a logistic regression by Newton's method (iteratively reweighted least squares). `ridge` holds weights back (L2) in proportion to
 * the variance of their values, so that no unit of measure is favoured; the intercept is free.
 * @throws RangeError when the weights are not determined: raise the ridge.
 */
export function fitLogistic(cases: readonly Case[], ridge: number): Logistic {
  const width = cases[0]?.values.length ?? 0;
  const penalties = [0, ...variances(cases, width).map((variance) => ridge * (variance > 0 ? variance : 1))];
  let coefficients: readonly number[] = penalties.map(() => 0);
  for (let round = 0; round < maxRounds; round += 1) {
    const step = newtonStep(cases, coefficients, penalties);
    coefficients = coefficients.map((coefficient, index) => coefficient + (step[index] ?? 0));
    if (step.every((change) => Math.abs(change) < tolerance)) return toLogistic(coefficients);
  }
  throw new RangeError(`The weights did not settle in ${maxRounds} rounds: raise the ridge.`);
}

const toLogistic = ([intercept = 0, ...weights]: readonly number[]): Logistic => ({ intercept, weights });

/** Of each value over the cases. */
function variances(cases: readonly Case[], width: number): readonly number[] {
  return Array.from({ length: width }, (_, index) => {
    const column = cases.map(({ values }) => values[index] ?? 0);
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    return column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
  });
}

function newtonStep(
  cases: readonly Case[],
  coefficients: readonly number[],
  penalties: readonly number[],
): readonly number[] {
  const model = toLogistic(coefficients);
  const slope = coefficients.map((coefficient, index) => -(penalties[index] ?? 0) * coefficient);
  const curvature = penalties.map((penalty, row) =>
    penalties.map((_, column) => (row === column ? penalty : 0)),
  );
  for (const { values, isTrue } of cases) {
    const expected = probability(logOdds(model, values));
    addCase({ slope, curvature }, [1, ...values], {
      error: Number(isTrue) - expected,
      weight: expected * (1 - expected),
    });
  }
  return solvePositive(curvature, slope);
}

interface Sums {
  readonly slope: number[];
  readonly curvature: number[][];
}

/** Most values are zero: only the others are added. */
function addCase(
  { slope, curvature }: Sums,
  values: readonly number[],
  { error, weight }: { readonly error: number; readonly weight: number },
): void {
  for (const [row, value] of values.entries()) {
    if (value === 0) continue;
    slope[row] = (slope[row] ?? 0) + value * error;
    const line = curvature[row] ?? [];
    for (const [column, other] of values.entries())
      if (other !== 0) line[column] = (line[column] ?? 0) + weight * value * other;
  }
}
