import type { Calibration, ThresholdProposal } from '@treaty/contract/calibration';
import type { Receipt } from '@treaty/contract/score';
import type { ScoredOutcome } from '../../domain/calibration/decided-lead.ts';
import {
  evaluateThreshold,
  neighbouringThresholds,
  thresholdFromHistory,
  usualSettings,
} from '../../domain/calibration/threshold-from-history.ts';
import type { Model } from '../../domain/scoring/compile-model.ts';
import type { DecidedRow } from '../ports/outcomes.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { proposeWeights } from './propose-weights.ts';
import { receiptsWhenPassed } from './receipts-when-passed.ts';

/** So many of the leads decided last are looked at. */
const newest = 10_000;

/** What history says about the model in force; stores nothing. */
export async function readCalibration(deps: Pick<Dependencies, 'agreement' | 'store'>): Promise<Calibration> {
  const { model, definitions } = deps.agreement;
  const rows = await deps.store.reads.outcomes.decided(newest);
  const receipts = await receiptsWhenPassed(deps, rows.filter(needsReceipt));
  const leads = rows.map((row) => withScore(row, receipts));
  const recomputed = rows.filter(({ frozenScore }) => frozenScore === null).length;
  return {
    threshold: { ...propose(leads, presentThreshold(model)), recomputed },
    ...proposeWeights(definitions.scoring.rules, rows, receipts),
  };
}

/** The frozen score is enough for the threshold; the weights are fitted to what each rule held. */
const needsReceipt = ({ frozenScore, outcome }: DecidedRow): boolean =>
  frozenScore === null || outcome !== null;

/** With the score frozen when the lead was first passed to sales, or else the one that it had then by the model in force. */
const withScore = (row: DecidedRow, receipts: ReadonlyMap<string, Receipt>): ScoredOutcome => ({
  ...row,
  score: row.frozenScore ?? receipts.get(row.leadId)?.total ?? 0,
});

function propose(
  leads: readonly ScoredOutcome[],
  present: number | null,
): Omit<ThresholdProposal, 'recomputed'> {
  const won = leads.filter(({ outcome }) => outcome === 'won').map(({ score }) => score);
  const { proposed, dealsUsed } = thresholdFromHistory(won);
  return {
    proposed,
    present,
    percentile: usualSettings.percentile,
    dealsWanted: usualSettings.deals,
    dealsUsed,
    leads: leads.length,
    thresholds: neighbouringThresholds(proposed, present).map((threshold) => ({
      ...evaluateThreshold(leads, threshold),
      isProposed: threshold === proposed,
      isPresent: threshold === present,
    })),
  };
}

/** The points that the whole score must reach, where the model asks for just that. */
const presentThreshold = ({ requirements }: Model): number | null =>
  requirements.find(({ needs }) => needs?.part === 'total')?.needs?.points ?? null;
