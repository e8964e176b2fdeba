/** A case with the score that a model gave it, and whether it came true. */
export interface Ranked {
  readonly score: number;
  readonly isTrue: boolean;
}

/** Share of pairs, one that came true and one that did not, in which the former has the higher score; equal scores count half. Null without both. */
export function areaUnderCurve(cases: readonly Ranked[]): number | null {
  const sorted = cases.toSorted((a, b) => a.score - b.score);
  let wins = 0;
  let falseBelow = 0;
  for (let start = 0; start < sorted.length;) {
    const score = sorted[start]?.score;
    let end = start;
    let trueHere = 0;
    while (end < sorted.length && sorted[end]?.score === score)
      trueHere += Number(sorted[end++]?.isTrue === true);
    const falseHere = end - start - trueHere;
    wins += trueHere * (falseBelow + falseHere / 2);
    falseBelow += falseHere;
    start = end;
  }
  const pairs = falseBelow * (sorted.length - falseBelow);
  return pairs === 0 ? null : wins / pairs;
}

/**
 * Share that came true of the fifth with the highest scores. Of cases that share the lowest score of that fifth, each counts for as
 * much as there is room for, so that their order changes nothing. Null of none.
 */
export function precisionAtTopFifth(cases: readonly Ranked[]): number | null {
  const sorted = cases.toSorted((a, b) => b.score - a.score);
  const size = Math.ceil(sorted.length / 5);
  const cut = sorted[size - 1]?.score;
  if (cut === undefined) return null;
  const above = sorted.filter(({ score }) => score > cut);
  const level = sorted.filter(({ score }) => score === cut);
  const count = (some: readonly Ranked[]): number => some.filter(({ isTrue }) => isTrue).length;
  return (count(above) + (count(level) * (size - above.length)) / level.length) / size;
}

/** A group of cases: how likely they were said to be, and how many came true. */
export interface CalibrationGroup {
  readonly cases: number;
  readonly expected: number;
  readonly observed: number;
}

/** Compares probabilities with what came true, in five groups of about equal size from the least to the most likely. */
export function calibrationInFifths(cases: readonly Ranked[]): readonly CalibrationGroup[] {
  const sorted = cases.toSorted((a, b) => a.score - b.score);
  return Array.from({ length: 5 }, (_, fifth) =>
    sorted.slice((fifth * sorted.length) / 5, ((fifth + 1) * sorted.length) / 5),
  )
    .filter((group) => group.length > 0)
    .map((group) => ({
      cases: group.length,
      expected: group.reduce((sum, { score }) => sum + score, 0) / group.length,
      observed: group.filter(({ isTrue }) => isTrue).length / group.length,
    }));
}
