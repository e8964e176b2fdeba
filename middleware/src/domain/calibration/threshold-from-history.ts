import { wasRight, type ScoredOutcome } from './decided-lead.ts';

/** How history is asked for a threshold. */
export interface ThresholdSettings {
  /** How many of the last won deals count. */
  readonly deals: number;
  /** Of their scores, in percent; above 0, at most 100. */
  readonly percentile: number;
  /** Points between one neighbouring threshold and the next. */
  readonly step: number;
  /** How many neighbours there are on each side. */
  readonly neighbours: number;
}

/** As sales and marketing agreed: three of four deals that were won would have been passed on. */
export const usualSettings: ThresholdSettings = { deals: 200, percentile: 25, step: 5, neighbours: 4 };

/** The number at a percentile by nearest rank: the smallest that at least so many percent do not exceed; null of none. */
export function nearestRank(numbers: readonly number[], percentile: number): number | null {
  const rank = Math.max(1, Math.ceil((percentile * numbers.length) / 100));
  return numbers.toSorted((a, b) => a - b)[rank - 1] ?? null;
}

/** The proposed threshold and how many deals it rests on; the scores come with the last won deal first. */
export function thresholdFromHistory(
  wonScores: readonly number[],
  { deals, percentile }: ThresholdSettings = usualSettings,
): { readonly proposed: number | null; readonly dealsUsed: number } {
  const last = wonScores.slice(0, deals);
  return { proposed: nearestRank(last, percentile), dealsUsed: last.length };
}

/** What a threshold would have given; a share of nothing is null. */
export interface ThresholdResult {
  readonly threshold: number;
  readonly qualified: number;
  readonly precision: number | null;
  readonly recall: number | null;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** What a threshold would have given over these leads: a lead at the threshold qualifies. */
export function evaluateThreshold(leads: readonly ScoredOutcome[], threshold: number): ThresholdResult {
  const qualified = leads.filter(({ score }) => score >= threshold);
  const wonIn = (some: readonly ScoredOutcome[]): number =>
    some.filter(({ outcome }) => outcome === 'won').length;
  return {
    threshold,
    qualified: qualified.length,
    precision: share(qualified.filter(wasRight).length, qualified.length),
    recall: share(wonIn(qualified), wonIn(leads)),
  };
}

/** The thresholds around a proposed one, and the present one; each once, from the lowest to the highest. */
export function neighbouringThresholds(
  proposed: number | null,
  present: number | null,
  { step, neighbours }: ThresholdSettings = usualSettings,
): readonly number[] {
  const middle = proposed ?? present;
  if (middle === null) return [];
  const around = Array.from(
    { length: 2 * neighbours + 1 },
    (_, index) => middle + (index - neighbours) * step,
  ).filter((threshold) => threshold >= 0);
  return [...new Set([...around, ...(present === null ? [] : [present])])].toSorted((a, b) => a - b);
}
