import type { Calibration } from '@treaty/contract/calibration';
import type { Receipt } from '@treaty/contract/score';
import type { Rule } from '../../definitions/schema/scoring.ts';
import { countsOfReceipt } from '../../domain/calibration/counts-of-receipt.ts';
import { fitPoints, type PastLead } from '../../domain/calibration/fit-points.ts';
import type { DecidedRow } from '../ports/outcomes.ts';

/** What the fit is given besides the leads: three of ten are kept to judge by, so that twenty won ones there tell something. */
const settings = { learntShare: 0.7, ridge: 1, leastOfEach: 20 };

/** The points that won and lost leads propose for the rules, on the scale of the present ones; or why there are none. */
export function proposeWeights(
  rules: readonly Rule[],
  rows: readonly DecidedRow[],
  receipts: ReadonlyMap<string, Receipt>,
): Pick<Calibration, 'weights' | 'noWeightsBecause'> {
  const leads = rows.flatMap((row) => pastLead(rules, row, receipts.get(row.leadId)));
  const greatestPoints = Math.max(1, ...rules.map(({ points }) => Math.abs(points)));
  const fit = fitPoints(leads, { ...settings, greatestPoints });
  if ('because' in fit) return { weights: null, noWeightsBecause: fit.because };
  const { points, threshold, learnt, unseen, lostByRounding } = fit;
  return {
    weights: {
      rules: rules.map(({ key, label, points: present }, index) => ({
        rule: key,
        label,
        present,
        proposed: points[index] ?? 0,
      })),
      threshold,
      learnt,
      unseen,
      fitted: { ...fit.fitted, calibration: [...fit.fitted.calibration] },
      present: { ...fit.present, calibration: [...fit.present.calibration] },
      lostByRounding,
    },
    noWeightsBecause: null,
  };
}

const pastLead = (
  rules: readonly Rule[],
  { outcome, decidedAt }: DecidedRow,
  receipt: Receipt | undefined,
): readonly PastLead[] =>
  outcome === null || receipt === undefined
    ? []
    : [
        {
          decidedAt,
          isWon: outcome === 'won',
          counts: countsOfReceipt(rules, receipt),
          presentScore: receipt.total,
        },
      ];
