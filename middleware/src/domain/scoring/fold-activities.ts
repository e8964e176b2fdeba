import type { Instant } from '../instant.ts';
import type { Activity } from '../lead.ts';
import type { CompiledReset, Effect, Model } from './compile-model.ts';
import type { ActivityRule } from './compile-rule.ts';
import {
  copyState,
  emptyState,
  type CountedActivity,
  type FoldState,
  type RuleState,
  type Watermark,
} from './fold-state.ts';
import { limit } from './limits.ts';

/** How many activities a rule remembers by name: a state stays small whatever a lead does. */
const namedActivities = 50;

const referenceTo = ({ id, type, occurredAt, occurredAtAssumed }: Activity): CountedActivity =>
  occurredAtAssumed === true ? { id, type, occurredAt, occurredAtAssumed } : { id, type, occurredAt };

const newRuleState = (): RuleState => ({
  earned: 0,
  capped: 0,
  counted: 0,
  skipped: 0,
  lastCountedAt: null,
  assumed: 0,
  activities: [],
});

/** The periods of decay up to that instant that were not yet taken off. */
const periodsDue = (model: Model, { idleSince, periods }: FoldState, at: Instant): number =>
  idleSince === null ? 0 : model.decay.periodsIn(at - idleSince) - periods;

/** Takes off what idleness cost up to that instant. */
const decayTo = (model: Model, state: FoldState, at: Instant): void => {
  const due = periodsDue(model, state, at);
  if (due === 0) return;
  model.decay.lose(state.balances, model.decaying, due);
  state.periods += due;
};

const restartIdleClock = (state: FoldState, at: Instant): void => {
  state.idleSince = at;
  state.periods = 0;
};

/** Gives the points of one activity to its rule, as far as frequency and cap allow. */
const count = (rule: ActivityRule, state: FoldState, activity: Activity): void => {
  const { index, points, every, limits, isBehavioural } = rule;
  const own = (state.rules[index] ??= newRuleState());
  if (own.lastCountedAt !== null && activity.occurredAt - own.lastCountedAt < every) {
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

const takeTally = (model: Model, state: FoldState, index: number, activity: Activity): void => {
  const tally = model.tallies[index];
  const instants = state.recent[index];
  if (!tally || !instants || tally.where?.(activity) === false) return;
  instants.push(activity.occurredAt);
  if (instants.length > tally.keep) instants.shift();
};

const take = (model: Model, state: FoldState, activity: Activity): void => {
  const { type, occurredAt } = activity;
  model.onlyTypes.forEach((types, index) => {
    state.strayed[index] ||= !types.has(type);
  });
  const effect = model.effects.get(type);
  if (!effect) return;
  decayTo(model, state, occurredAt);
  for (const index of effect.tallies) takeTally(model, state, index, activity);
  for (const reset of effect.resets) takeReset(reset, state, activity);
  takeRules(effect.rules, state, activity);
  if (!effect.isEngagement) return;
  restartIdleClock(state, occurredAt);
  state.lastEngagementAt = occurredAt;
};

const refuseUnlessAfter = (mark: Watermark, { id, occurredAt }: Activity): void => {
  if (occurredAt > mark.occurredAt || (occurredAt === mark.occurredAt && id > mark.id)) return;
  throw new RangeError(`Activity ${id} does not come after ${mark.id}: fold all activities anew, in order.`);
};

const foldInto = (model: Model, state: FoldState, activities: readonly Activity[]): FoldState => {
  let mark = state.watermark;
  for (const activity of activities) {
    if (mark !== null) refuseUnlessAfter(mark, activity);
    take(model, state, activity);
    mark = activity;
  }
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
 * @throws RangeError for an activity that does not come after all before it: fold all of them anew.
 */
export const foldActivities = (model: Model, state: FoldState, activities: readonly Activity[]): FoldState =>
  foldInto(model, copyState(state), activities);

/** The balances at an instant, with idle decay up to it; the state stays as it is. */
export const balancesAt = (model: Model, state: FoldState, at: Instant): readonly number[] => {
  const due = periodsDue(model, state, at);
  if (due === 0) return state.balances;
  const balances = [...state.balances];
  model.decay.lose(balances, model.decaying, due);
  return balances;
};
