const { TREATY_RUNS, TREATY_LONG } = process.env;
const most = Number(TREATY_RUNS ?? (TREATY_LONG === '1' ? Infinity : 200));

/**
 * How often a property is tried: at most TREATY_RUNS times (200 by default), in `npm run test:long` as often as it says. A costly one may
 * name fewer for each run.
 */
export const propertyRuns = (full: number, usual = full): { numRuns: number } => ({
  numRuns: Math.min(Number.isFinite(most) ? usual : full, most),
});
