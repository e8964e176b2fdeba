import type { Lead } from '../../domain/lead.ts';
import type { News } from '../../domain/scoring/update-score.ts';
import type { Transaction } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { updateLeadScores, type UpdatedLead } from './update-lead-scores.ts';

/** Scores a locked lead as of now and saves it with its receipt. */
export async function updateLeadScore(
  deps: Pick<Dependencies, 'clock' | 'agreement'>,
  tx: Transaction,
  lead: Lead,
  news: News,
): Promise<Pick<UpdatedLead, 'lead' | 'heldBack'>> {
  const [renewed] = await updateLeadScores(deps, tx, [{ lead, news }]);
  const { lead: scored, heldBack } = renewed ?? { lead, heldBack: false };
  await tx.leads.save(scored);
  return { lead: scored, heldBack };
}
