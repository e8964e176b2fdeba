import type { Activity, Lead } from '../../domain/lead.ts';
import {
  needsActivities,
  updateScore,
  type News,
  type UpdatedScore,
  type ScoreQuestion,
} from '../../domain/scoring/update-score.ts';
import type { ScoreState } from '../../domain/scoring/score-state.ts';
import { AppError } from '../ports/app-error.ts';
import type { Deadline, Transaction } from '../ports/store.ts';
import type { Agreement, Dependencies } from '../ports/dependencies.ts';

type Needs = Pick<Dependencies, 'clock' | 'agreement'>;

/** A locked lead as it is now, and why its score is renewed. */
export interface LeadWithNews {
  readonly lead: Lead;
  readonly news: News;
}

/** A lead with its renewed score, yet to be saved, and the receipt that it had before. */
export interface UpdatedLead {
  readonly lead: Lead;
  readonly was: Lead;
  /** Handed off only when something of its own happens: a new model alone qualified it. */
  readonly heldBack: boolean;
  readonly wasHeldBack: boolean;
}

type Question = Omit<ScoreQuestion, 'activities'>;

/**
 * Renews the scores of locked leads as of now: from what is kept where that goes on, from all their activities where it does not.
 * Keeps fold states, histories and the next renewal; the leads themselves are for the caller to save.
 */
export async function updateLeadScores(
  deps: Needs,
  tx: Transaction,
  leads: readonly LeadWithNews[],
): Promise<readonly UpdatedLead[]> {
  const questions = await ask(deps, tx, leads);
  const activities = await tx.activities.ofLeads(
    questions.filter(needsActivities).map(({ lead }) => lead.id),
  );
  const answers = questions.map((question) => answer(question, activities));
  await keep(tx, answers);
  return answers.map(({ question: { lead, kept, now }, renewed }) => {
    const { receipt, lastCountedAt, state } = renewed;
    const scored: Lead = { ...lead, receipt, lastCountedAt, updatedAt: now };
    return { lead: scored, was: lead, heldBack: state.heldBack, wasHeldBack: kept?.heldBack ?? false };
  });
}

async function ask(deps: Needs, tx: Transaction, leads: readonly LeadWithNews[]): Promise<Question[]> {
  const { agreement: inForce, clock } = deps;
  await refuseUnlessInForce(tx, inForce);
  const known = await tx.scoreStates.ofLeads(leads.map(({ lead }) => lead.id));
  const now = clock.now();
  return leads.map(({ lead, news }) => {
    const { kept = null, dueAt = null } = known.get(lead.id) ?? {};
    return { inForce, lead, news, kept, dueAt, now };
  });
}

/**
 * No score is made under an agreement that another one has replaced, in this process or in another: the work is done again.
 * The one in force stays so until the transaction ends; whoever replaces it then finds every lead to be scored anew.
 */
async function refuseUnlessInForce(tx: Transaction, { contentHash }: Agreement): Promise<void> {
  if ((await tx.versions.hold()) === contentHash) return;
  const message =
    'Another version of the agreement has come into force: the work is done again under that one.';
  throw new AppError('conflict', message);
}

interface Answer {
  readonly question: Question;
  readonly renewed: UpdatedScore;
}

function answer(question: Question, stored: ReadonlyMap<string, readonly Activity[]>): Answer {
  const activities = stored.get(question.lead.id) ?? null;
  return { question, renewed: updateScore({ ...question, activities }) };
}

/** Writes only what is another than before. */
async function keep(tx: Transaction, answers: readonly Answer[]): Promise<void> {
  const states = answers.filter(({ question, renewed }) => isOther(question.kept, renewed.state));
  await tx.scoreStates.save(
    new Map(states.map(({ question, renewed }) => [question.lead.id, renewed.state])),
  );
  const moved = answers.filter(({ question, renewed }) => question.dueAt !== renewed.dueAt);
  await tx.deadlines.put(...moved.flatMap(({ question, renewed }) => deadlineOf(question.lead, renewed)));
  const ended = moved.filter(({ renewed }) => renewed.dueAt === null);
  await tx.deadlines.cancel('decay_due', ...ended.map(({ question }) => question.lead.id));
  await tx.scoreChanges.append(answers.flatMap(({ renewed }) => renewed.changes));
}

/** A fold that went on without a new activity is the same object. */
const isOther = (kept: ScoreState | null, { modelHash, fold, aheadAt, heldBack }: ScoreState): boolean =>
  kept?.fold !== fold ||
  kept.modelHash !== modelHash ||
  kept.aheadAt !== aheadAt ||
  kept.heldBack !== heldBack;

const deadlineOf = ({ id }: Lead, { dueAt }: UpdatedScore): Deadline[] =>
  dueAt === null ? [] : [{ kind: 'decay_due', leadId: id, handoffId: null, dueAt }];
