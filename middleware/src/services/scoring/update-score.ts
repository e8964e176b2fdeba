import type { Lead } from '../../domain/lead.ts';
import type { News } from '../../domain/scoring/update-score.ts';
import type { Transaction } from '../ports/store.ts';
import type { World } from '../ports/dependencies.ts';
import { renewScores, type RenewedLead } from './update-scores.ts';

/** Scores a locked lead as of now and saves it with its receipt. */
export async function renewScore(
  world: World,
  tx: Transaction,
  lead: Lead,
  news: News,
): Promise<Pick<RenewedLead, 'lead' | 'heldBack'>> {
  const [renewed] = await renewScores(world, tx, [{ lead, news }]);
  const { lead: scored, heldBack } = renewed ?? { lead, heldBack: false };
  await tx.leads.save(scored);
  return { lead: scored, heldBack };
}
