import type { Activity } from '../lead.ts';
import { idsInBursts, latestOfBursts, mayJoinBurst } from './bots.ts';
import type { CompiledReset, Effect, Model } from './compile-model.ts';
import type { ActivityRule } from './compile-rule.ts';
import type { Tally } from './conditions.ts';
import { copyState, emptyState, type FoldState, type RuleState, type Watermark } from './fold-state.ts';
import { decayTo, restartIdleClock } from './idle-clock.ts';
import { limit } from './limits.ts';
import type { CountedActivity } from './score.ts';

/** How many activities a rule remembers by name: a state stays small whatever a lead does. */
const namedActivities = 50;

const referenceTo = ({ id, type, occurredAt, occurredAtAssumed }: Activity): CountedActivity =>
  occurredAtAssumed === true ? { id, type, occurredAt, occurredAtAssumed } : { id, type, occurredAt };

const newRuleState = (): RuleState => ({
  earned: 0,
  capped: 0,
  counted: 0,
  skipped: 0,
  bots: 0,
  lastCountedAt: null,
  assumed: 0,
  activities: [],
});

/** Gives the points of one activity to its rule, as far as frequency and cap allow. */
const count = (rule: ActivityRule, state: FoldState, activity: Activity): void => {
  const { index, points, every, limits, isBehavioural } = rule;
  const own = (state.rules[index] ??= newRuleState());
  if (own.lastCountedAt !== null && every?.allows(own.lastCountedAt, activity.occurredAt) === false) {
    own.skipped += 1;
    return;
  }
  const sum = (state.balances[index] ?? 0) + points;
  const balance = limit(sum, limits);
  state.balances[index] = balance;
  own.earned += points;
  own.capped += balance - sum;
  own.counted += 1;
  own.lastCountedAt = activity.occurredAt;
  if (isBehavioural) state.lastCountedAt = activity.occurredAt;
  if (activity.occurredAtAssumed === true) own.assumed += 1;
  own.activities.push(referenceTo(activity));
  if (own.activities.length > namedActivities) own.activities.shift();
};

const takeRules = (rules: Effect['rules'], state: FoldState, activity: Activity): void => {
  for (const rule of rules) {
    if (rule.where?.(activity) === false) continue;
    if (rule.decays && state.idleSince === null) restartIdleClock(state, activity.occurredAt);
    count(rule, state, activity);
  }
};

/** Lets balances start again from nothing; frequency limits stand. */
const takeReset = (reset: CompiledReset, state: FoldState, activity: Activity): void => {
  if (reset.where?.(activity) === false) return;
  for (const index of reset.balances) {
    const { lastCountedAt } = state.rules[index] ?? newRuleState();
    state.rules[index] = { ...newRuleState(), lastCountedAt };
    state.balances[index] = 0;
  }
  state.resets[reset.index] = referenceTo(activity);
};

const takeTally = ({ index, where, keep }: Tally, state: FoldState, activity: Activity): void => {
  if (where?.(activity) === false) return;
  const instants = (state.recent[index] ??= []);
  instants.push(activity.occurredAt);
  if (instants.length > keep) instants.shift();
};

/** What a machine did is kept and told, and has no effect on the score. */
const takeBot = (model: Model, state: FoldState, activity: Activity): void => {
  for (const { where, index } of model.effects.get(activity.type)?.rules ?? [])
    if (where?.(activity) !== false) (state.rules[index] ??= newRuleState()).bots += 1;
};

const take = (model: Model, state: FoldState, activity: Activity): void => {
  const { type, occurredAt } = activity;
  state.hasActed = true;
  model.onlyTypes.forEach((types, index) => {
    state.strayed[index] ||= !types.has(type);
  });
  const effect = model.effects.get(type);
  if (!effect) return;
  decayTo(model, state, occurredAt);
  for (const tally of effect.tallies) takeTally(tally, state, activity);
  for (const reset of effect.resets) takeReset(reset, state, activity);
  takeRules(effect.rules, state, activity);
  if (!effect.isEngagement(activity)) return;
  restartIdleClock(state, occurredAt);
  state.lastEngagementAt = occurredAt;
};

/** An activity that makes a burst of it takes back what one before it gave, which only a new fold can. */
const refuseBursts = (model: Model, { burstAt }: FoldState, activities: readonly Activity[]): void => {
  for (const activity of activities)
    if (mayJoinBurst(model.bots, burstAt, activity))
      throw new RangeError(`Activity ${activity.id} may belong to a burst: fold all activities anew.`);
};

const refuseUnlessAfter = (mark: Watermark, { id, occurredAt }: Activity): void => {
  if (occurredAt > mark.occurredAt || (occurredAt === mark.occurredAt && id > mark.id)) return;
  throw new RangeError(`Activity ${id} does not come after ${mark.id}: fold all activities anew, in order.`);
};

const foldInto = (model: Model, state: FoldState, activities: readonly Activity[]): FoldState => {
  let mark = state.watermark;
  if (mark !== null) refuseBursts(model, state, activities);
  const inBursts = idsInBursts(model.bots, activities);
  for (const activity of activities) {
    if (mark !== null) refuseUnlessAfter(mark, activity);
    if (inBursts?.has(activity.id) === true || model.bots.isBot(activity)) takeBot(model, state, activity);
    else take(model, state, activity);
    mark = activity;
  }
  state.burstAt = latestOfBursts(model.bots, activities, state.burstAt);
  state.watermark = mark && { occurredAt: mark.occurredAt, id: mark.id };
  return state;
};

/**
 * The state after all activities of a lead, which come in the order of (occurredAt, id), each once.
 * @throws RangeError for an activity that is out of order.
 */
export const foldAll = (model: Model, activities: readonly Activity[]): FoldState =>
  foldInto(model, emptyState(model), activities);

/**
 * The state after further activities, in the same order; the state given stays as it is.
 * @throws RangeError for an activity that does not come after all before it, or may make a burst with one of them: fold all anew.
 */
export const foldActivities = (model: Model, state: FoldState, activities: readonly Activity[]): FoldState =>
  foldInto(model, copyState(state), activities);
