import type { Instant } from '../instant.ts';
import { fitLogistic, logOdds, probability, type Logistic } from './fit-logistic.ts';
import {
  areaUnderCurve,
  calibrationInFifths,
  precisionAtTopFifth,
  type CalibrationGroup,
  type Ranked,
} from './evaluate-ranking.ts';
import { nearestRank, usualSettings } from './threshold-from-history.ts';

/** A lead that was won or lost. */
export interface PastLead {
  readonly decidedAt: Instant;
  readonly isWon: boolean;
  /** How often each rule counted, after its cap and decay, when the lead was first passed to sales. */
  readonly counts: readonly number[];
  /** The score that the present model gave it then. */
  readonly presentScore: number;
}

/** How points are fitted. */
export interface FitSettings {
  /** Share of the leads, those decided first, that is learnt from; the others are what is judged by. */
  readonly learntShare: number;
  readonly ridge: number;
  /** So many won and so many lost leads are needed in either part. */
  readonly leastOfEach: number;
  /** Points of the rule that weighs most. */
  readonly greatestPoints: number;
}

/** How well a model told won leads from lost ones that it had not seen. */
export interface ModelQuality {
  /** 1: every won lead above every lost one; 0.5: no better than chance. */
  readonly area: number;
  readonly precisionAtTopFifth: number;
  readonly calibration: readonly CalibrationGroup[];
}

/** Points learnt from outcomes, and what they are worth. */
export interface FittedPoints {
  readonly points: readonly number[];
  /** As the threshold is set from history: the percentile of the won leads learnt from. */
  readonly threshold: number;
  readonly learnt: number;
  readonly unseen: number;
  readonly fitted: ModelQuality;
  readonly present: ModelQuality;
  /** Area that was lost by rounding to whole points; below zero when rounding helped. */
  readonly lostByRounding: number;
}

type Score = (lead: PastLead) => number;

/** Fits whole points to won and lost leads, and judges them on later ones; or says why that cannot be done. */
export function fitPoints(
  leads: readonly PastLead[],
  settings: FitSettings,
): FittedPoints | { readonly because: string } {
  const sorted = leads.toSorted((a, b) => a.decidedAt - b.decidedAt);
  const cut = Math.floor(sorted.length * settings.learntShare);
  const [learnt, unseen] = [sorted.slice(0, cut), sorted.slice(cut)];
  const { leastOfEach } = settings;
  if (fewest(learnt) < leastOfEach || fewest(unseen) < leastOfEach) return { because: tooFew(leastOfEach) };
  try {
    return fit(learnt, unseen, settings);
  } catch (error) {
    if (error instanceof RangeError) return { because: error.message };
    throw error;
  }
}

/** The smaller number of the won and the lost. */
const fewest = (leads: readonly PastLead[]): number => {
  const won = leads.filter(({ isWon }) => isWon).length;
  return Math.min(won, leads.length - won);
};

const tooFew = (least: number): string =>
  `At least ${least} won and ${least} lost leads are needed among those decided first, to learn from, and as many among the later ones, to judge by.`;

function fit(
  learnt: readonly PastLead[],
  unseen: readonly PastLead[],
  { ridge, greatestPoints }: FitSettings,
): FittedPoints {
  const exact = fitLogistic(learnt.map(toCase(({ counts }) => counts)), ridge);
  const points = wholePoints(exact.weights, greatestPoints);
  const score: Score = ({ counts }) => logOdds({ intercept: 0, weights: points }, counts);
  const fitted = judge(score, learnt, unseen);
  const won = learnt.filter(({ isWon }) => isWon).map(score);
  return {
    points,
    threshold: nearestRank(won, usualSettings.percentile) ?? 0,
    learnt: learnt.length,
    unseen: unseen.length,
    fitted,
    present: judge(({ presentScore }) => presentScore, learnt, unseen),
    lostByRounding: area(unseen, ({ counts }) => logOdds(exact, counts)) - fitted.area,
  };
}

const toCase = (values: (lead: PastLead) => readonly number[]) => (lead: PastLead) => ({
  values: values(lead),
  isTrue: lead.isWon,
});

/** A score becomes a probability by what it meant for the leads learnt from. */
function judge(score: Score, learnt: readonly PastLead[], unseen: readonly PastLead[]): ModelQuality {
  const meaning: Logistic = fitLogistic(learnt.map(toCase((lead) => [score(lead)])), 1e-3);
  const likely = unseen.map((lead) => ({
    score: probability(logOdds(meaning, [score(lead)])),
    isTrue: lead.isWon,
  }));
  return {
    area: area(unseen, score),
    precisionAtTopFifth: precisionAtTopFifth(ranked(unseen, score)) ?? 0,
    calibration: calibrationInFifths(likely),
  };
}

const ranked = (leads: readonly PastLead[], score: Score): readonly Ranked[] =>
  leads.map((lead) => ({ score: score(lead), isTrue: lead.isWon }));

const area = (leads: readonly PastLead[], score: Score): number => areaUnderCurve(ranked(leads, score)) ?? 0;

/** Rounds weights to whole points of which the greatest, up or down, is `greatest`; all zero when every weight is. */
export function wholePoints(weights: readonly number[], greatest: number): readonly number[] {
  const largest = Math.max(0, ...weights.map(Math.abs));
  // Adding zero turns a negative zero, which a small negative weight would leave, into zero.
  return weights.map((weight) => (largest === 0 ? 0 : Math.round((weight / largest) * greatest) + 0));
}
