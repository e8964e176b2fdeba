/** Rounds weights to whole points of which the greatest, up or down, is `greatest`; all zero when every weight is. */
export function wholePoints(weights: readonly number[], greatest: number): readonly number[] {
  const largest = Math.max(0, ...weights.map(Math.abs));
  // Adding zero turns a negative zero, which a small negative weight would leave, into zero.
  return weights.map((weight) => (largest === 0 ? 0 : Math.round((weight / largest) * greatest) + 0));
}
