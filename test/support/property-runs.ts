const { TREATY_RUNS, TREATY_LONG } = process.env;
const most = Number(TREATY_RUNS ?? (TREATY_LONG === '1' ? Infinity : 200));

/** How often a property is tried: at most TREATY_RUNS times (200 by default), in `npm run test:long` as often as it says. */
export const propertyRuns = (full: number): { numRuns: number } => ({ numRuns: Math.min(full, most) });
