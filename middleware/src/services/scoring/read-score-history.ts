import type { ScoreChange, ScoreHistory } from '@treaty/contract/score-history';
import { instantToText } from '../../domain/instant.ts';
import { AppError } from '../ports/app-error.ts';
import type { StoredScoreChange } from '../ports/scores.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** How many changes are told at a time. */
const most = 200;

/** The score of a lead with its receipt and its newest changes, or with those before a position of its history. */
export async function readScoreHistory(
  { store: { reads } }: Pick<Dependencies, 'store'>,
  leadId: string,
  before?: string,
): Promise<ScoreHistory> {
  const lead = await reads.leads.find(leadId);
  if (lead === null) throw new AppError('not_found', 'No lead has this id. Search by email.');
  const { kept = null, dueAt = null } = (await reads.scoreStates.ofLeads([leadId])).get(leadId) ?? {};
  const below = before === undefined ? null : Number(before);
  const changes = await reads.scoreChanges.ofLead(leadId, below, most);
  return {
    leadId,
    receipt: lead.receipt,
    nextChangeAt: dueAt === null ? null : instantToText(dueAt),
    heldBack: kept?.heldBack ?? false,
    changes: changes.map(toText),
    earlier: (changes.at(-1)?.n ?? 1) > 1,
  };
}

const toText = ({ n, at, cause, before, after, modelVersion }: StoredScoreChange): ScoreChange => ({
  n,
  at: instantToText(at),
  cause,
  before,
  after,
  modelVersion,
});
