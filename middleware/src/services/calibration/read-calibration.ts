import type { Calibration, ThresholdProposal } from '@treaty/contract/calibration';
import type { ScoredOutcome } from '../../domain/calibration/decided-lead.ts';
import {
  judgeThreshold,
  neighbouringThresholds,
  thresholdFromHistory,
  usualSettings,
} from '../../domain/calibration/threshold-from-history.ts';
import type { Model } from '../../domain/scoring/compile-model.ts';
import type { DecidedRow } from '../ports/outcomes.ts';
import type { World } from '../ports/world.ts';
import { receiptsWhenPassed } from './receipts-when-passed.ts';

/** So many of the leads decided last are looked at. */
const newest = 10_000;

/** What history says about the model in force; stores nothing. */
export async function readCalibration(world: World): Promise<Calibration> {
  const rows = await world.store.reads.outcomes.decided(newest);
  const leads = await scored(world, rows);
  const recomputed = rows.filter(({ frozenScore }) => frozenScore === null).length;
  return { threshold: { ...propose(leads, presentThreshold(world.agreement.model)), recomputed } };
}

/** Each with the score frozen when it was first passed to sales, or else the score that it had then by the model in force. */
async function scored(world: World, rows: readonly DecidedRow[]): Promise<readonly ScoredOutcome[]> {
  const withoutScore = rows.filter(({ frozenScore }) => frozenScore === null);
  const receipts = await receiptsWhenPassed(world, withoutScore);
  return rows.map((row) => ({
    ...row,
    score: row.frozenScore ?? receipts.get(row.leadId)?.total ?? 0,
  }));
}

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
      ...judgeThreshold(leads, threshold),
      isProposed: threshold === proposed,
      isPresent: threshold === present,
    })),
  };
}

/** The points that the whole score must reach, where the model asks for just that. */
const presentThreshold = ({ requirements }: Model): number | null =>
  requirements.find(({ needs }) => needs?.part === 'total')?.needs?.points ?? null;
