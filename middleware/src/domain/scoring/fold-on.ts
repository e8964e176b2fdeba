import type { Instant } from '../instant.ts';
import type { Activity } from '../lead.ts';
import { mayJoinBurst } from './bots.ts';
import type { Model } from './compile-model.ts';
import { foldActivities, foldAll } from './fold-activities.ts';
import type { FoldState, Watermark } from './fold-state.ts';
import { inOrder } from './in-order.ts';
import type { ScoreState } from './score-state.ts';

/** The activities of a lead up to an instant, folded, and when the first of the others occurs. */
export interface Folded {
  readonly fold: FoldState;
  readonly aheadAt: Instant | null;
}

/** The model in force and its name. */
export interface NamedModel {
  readonly model: Model;
  readonly modelHash: string;
}

/** Folds activities, which may come in any order and twice; those later than `at` are left for later. */
export function foldUpTo(model: Model, activities: readonly Activity[], at: Instant): Folded {
  const occurred = activities.filter(({ occurredAt }) => occurredAt <= at);
  const ahead = activities.map(({ occurredAt }) => occurredAt).filter((occurredAt) => occurredAt > at);
  return { fold: foldAll(model, inOrder(occurred)), aheadAt: ahead.length === 0 ? null : Math.min(...ahead) };
}

/**
 * Goes on from what is kept, with one more activity or none. Null when all activities must be folded anew: nothing is kept,
 * or for another model; the activity is a late one, or may make a burst with one before it; one that was dated ahead has come; the clock was set back.
 */
export function foldOn(
  { model, modelHash }: NamedModel,
  kept: ScoreState | null,
  activity: Activity | null,
  at: Instant,
): Folded | null {
  if (kept?.modelHash !== modelHash) return null;
  const { fold, aheadAt } = kept;
  if (aheadAt !== null && aheadAt <= at) return null;
  if (fold.watermark !== null && fold.watermark.occurredAt > at) return null;
  if (activity === null) return { fold, aheadAt };
  if (activity.occurredAt > at) return { fold, aheadAt: Math.min(activity.occurredAt, aheadAt ?? Infinity) };
  if (!comesAfter(fold.watermark, activity)) return null;
  if (mayJoinBurst(model.bots, fold.burstAt, activity)) return null;
  return { fold: foldActivities(model, fold, [activity]), aheadAt };
}

const comesAfter = (mark: Watermark | null, { occurredAt, id }: Activity): boolean =>
  mark === null || occurredAt > mark.occurredAt || (occurredAt === mark.occurredAt && id > mark.id);
