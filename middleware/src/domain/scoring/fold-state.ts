import type { Instant } from '../instant.ts';
import type { Model } from './compile-model.ts';
import type { CountedActivity } from './score.ts';

/** What one rule made of the activities so far. */
export interface RuleState {
  /** Points of all activities that counted, before cap and decay. */
  earned: number;
  /** What the cap took from them; below zero, or above it for a negative rule. */
  capped: number;
  counted: number;
  /** Activities that came too soon after one that counted. */
  skipped: number;
  /** Activities of a machine. */
  bots: number;
  lastCountedAt: Instant | null;
  /** Of those that counted: how many came without a time of their own. */
  assumed: number;
  /** The newest activities that counted, oldest first. */
  activities: CountedActivity[];
}

/** The last activity that a fold took in. */
export interface Watermark {
  readonly occurredAt: Instant;
  readonly id: string;
}

/**
 * All that a score needs to know of the activities so far; plain data that can be stored and folded on.
 * It belongs to the model it was made with: its lists run parallel to lists of the model.
 */
export interface FoldState {
  balances: number[];
  rules: (RuleState | null)[];
  resets: (CountedActivity | null)[];
  /** For each tally its latest instants, oldest first. */
  recent: Instant[][];
  /** For each `only` test whether an activity of another type occurred. */
  strayed: boolean[];
  /** Whether the lead itself did something, not only machines. */
  hasActed: boolean;
  /** For each kind of burst the instant of the latest activity that could be part of one. */
  burstAt: (Instant | null)[];
  /** Start of the idle clock; null before it first runs. */
  idleSince: Instant | null;
  /** Periods of decay already taken off since then. */
  periods: number;
  lastEngagementAt: Instant | null;
  /** When a behavioural activity last counted. */
  lastCountedAt: Instant | null;
  watermark: Watermark | null;
}

/** The state of a lead that has done nothing yet. */
export const emptyState = (model: Model): FoldState => ({
  balances: model.activityRules.map(() => 0),
  rules: model.activityRules.map(() => null),
  resets: model.resets.map(() => null),
  recent: model.tallies.map(() => []),
  strayed: model.onlyTypes.map(() => false),
  hasActed: false,
  burstAt: model.bots.bursts.map(() => null),
  idleSince: null,
  periods: 0,
  lastEngagementAt: null,
  lastCountedAt: null,
  watermark: null,
});

/** A copy that may be changed without changing the original. */
export const copyState = (state: FoldState): FoldState => ({
  ...state,
  balances: [...state.balances],
  rules: state.rules.map((rule) => rule && { ...rule, activities: [...rule.activities] }),
  resets: [...state.resets],
  recent: state.recent.map((instants) => [...instants]),
  strayed: [...state.strayed],
  burstAt: [...state.burstAt],
});
