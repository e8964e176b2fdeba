import type { Receipt } from '@treaty/contract/score';
import type { ScoreCause } from '@treaty/contract/score-history';
import type { Instant } from '../instant.ts';
import { knownValues } from '../facts/known-values.ts';
import type { Activity, Lead } from '../lead.ts';
import { foldOn, foldUpTo, type Folded, type NamedModel } from './fold-on.ts';
import { scoreFromFold } from './score-from-fold.ts';
import { receiptOf } from './receipt-of.ts';
import { differs, outcomeOf, type ScoreChange } from './score-change.ts';
import type { Score } from './score.ts';
import type { ScoreState } from './score-state.ts';

/** Why a score is renewed: an activity was stored, the data changed, time passed, or another model came into force. */
export type News =
  | { readonly kind: 'activity'; readonly activity: Activity }
  | { readonly kind: 'data'; readonly was: Lead }
  | { readonly kind: 'decay' }
  | { readonly kind: 'model' };

/** A model, and whether leads that it alone qualifies are handed off. */
export interface ModelInForce extends NamedModel {
  readonly handsOff: boolean;
}

/** Everything that the renewal of a score depends on. */
export interface ScoreQuestion {
  readonly inForce: ModelInForce;
  /** As it is now, with the receipt of its last score. */
  readonly lead: Lead;
  readonly news: News;
  readonly kept: ScoreState | null;
  /** When time was next to change the score. */
  readonly dueAt: Instant | null;
  /** All activities, with the new one; read only where the fold cannot go on from what is kept. */
  readonly activities: readonly Activity[] | null;
  readonly now: Instant;
}

/** A renewed score, what is kept of it, and how it came about. */
export interface UpdatedScore {
  readonly receipt: Receipt;
  readonly lastCountedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly state: ScoreState;
  readonly changes: readonly ScoreChange[];
}

/** How far a renewal has come: the last score taken into account. */
interface Standing extends Pick<UpdatedScore, 'lastCountedAt' | 'changes'> {
  readonly receipt: Receipt | null;
  readonly heldBack: boolean;
}

/** Whether the activities of the lead must be read to answer the question. */
export const needsActivities = ({ inForce, news, kept, now }: Omit<ScoreQuestion, 'activities'>): boolean =>
  foldOn(inForce, kept, activityOf(news), now) === null;

/**
 * Renews a score. What another model or time had changed before the news came is taken first, so that the history names each cause,
 * and nothing depends on how soon it was noticed.
 */
export function updateScore(question: ScoreQuestion): UpdatedScore {
  const { inForce, lead, news, now } = question;
  const folded = foldWith(question, activityOf(news));
  const score = scoreFromFold(inForce.model, folded, knownValues(lead), now);
  const missed = missedCause(question);
  const known = lastStanding(question);
  const before = missed === null ? known : take(question, known, missed, scoreBefore(question));
  const after = take(question, before, causeOf(question, folded), score);
  const { receipt, lastCountedAt, heldBack, changes } = after;
  const state = { modelHash: inForce.modelHash, ...folded, heldBack };
  return { receipt, lastCountedAt, dueAt: score.nextDecayAt, state, changes };
}

const lastStanding = ({ lead: { receipt, lastCountedAt }, kept }: ScoreQuestion): Standing => ({
  receipt,
  lastCountedAt,
  heldBack: kept?.heldBack ?? false,
  changes: [],
});

const activityOf = (news: News): Activity | null => (news.kind === 'activity' ? news.activity : null);

/** Goes on from what is kept, or folds what was read anew: with the new activity, or as if it had not come. */
function foldWith(
  { inForce, kept, news, activities, now }: ScoreQuestion,
  activity: Activity | null,
): Folded {
  const goesOn = foldOn(inForce, kept, activity, now);
  if (goesOn !== null) return goesOn;
  const left = activity === null ? activityOf(news) : null;
  const wanted = (activities ?? []).filter(({ id }) => id !== left?.id);
  return foldUpTo(inForce.model, wanted, now);
}

function missedCause({ inForce, lead, news, kept, dueAt, now }: ScoreQuestion): 'model' | 'decay' | null {
  if (lead.receipt === null || news.kind === 'model') return null;
  if (kept !== null && kept.modelHash !== inForce.modelHash) return 'model';
  return news.kind !== 'decay' && dueAt !== null && dueAt <= now ? 'decay' : null;
}

function scoreBefore(question: ScoreQuestion): Score {
  const { inForce, lead, news, now } = question;
  const traits = knownValues(news.kind === 'data' ? news.was : lead);
  return scoreFromFold(inForce.model, foldWith(question, null), traits, now);
}

/** An activity may be one after which balances start anew; what time brought may be an activity that was dated ahead. */
function causeOf({ news, kept, now }: ScoreQuestion, { fold }: Folded): ScoreCause {
  if (news.kind === 'activity')
    return fold.resets.some((reset) => reset?.id === news.activity.id) ? 'reset' : 'activity';
  const hasCome = kept?.aheadAt != null && kept.aheadAt <= now;
  return news.kind === 'decay' && hasCome ? 'activity' : news.kind;
}

function take({ inForce, lead, now }: ScoreQuestion, before: Standing, cause: ScoreCause, score: Score) {
  const receipt = receiptOf(score);
  const after = { receipt, lastCountedAt: score.lastCountedAt };
  const change: ScoreChange = {
    leadId: lead.id,
    at: now,
    cause,
    before: before.receipt && outcomeOf(before.receipt),
    after: outcomeOf(receipt),
    modelVersion: receipt.modelVersion,
  };
  return {
    ...after,
    heldBack: receipt.qualified && staysBack(inForce, before, cause, after),
    changes: differs(before.receipt, receipt) ? [...before.changes, change] : before.changes,
  };
}

/** Whether a lead that qualifies is held back: a new model alone qualified it, and nothing of its own has renewed its score since. */
function staysBack(
  { handsOff }: ModelInForce,
  before: Standing,
  cause: ScoreCause,
  after: Pick<UpdatedScore, 'receipt' | 'lastCountedAt'>,
): boolean {
  if (cause === 'model') return !handsOff && (before.heldBack || before.receipt?.qualified !== true);
  if (!before.heldBack || cause === 'decay') return before.heldBack;
  return !differs(before.receipt, after.receipt) && before.lastCountedAt === after.lastCountedAt;
}
